import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../../../src/lib/secrets/open-store.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { bundleProgram } from '../files/bundle-program.js';
import { catchError } from '../files/catch-error.js';
import { runProgram } from '../files/run-program.js';
import { temporaryDirectory } from '../files/temporary-directory.js';
import { buildKeychainChild } from './build-keychain-child.js';
import { findChildren } from './find-children.js';
import { hasKeyringPrograms, type PrivateKeyring, startPrivateKeyring } from './private-keyring.js';

const onLinux = hasKeyringPrograms ? describe : describe.skip;

onLinux('the keyring of a Linux session', () => {
  let keychainChild: string;
  let keyring: PrivateKeyring;
  beforeAll(async () => {
    keychainChild = await buildKeychainChild(temporaryDirectory());
  });
  beforeEach(async () => {
    keyring = await startPrivateKeyring();
  });
  afterEach(async () => {
    await keyring.stop();
  });

  const open = (env: NodeJS.ProcessEnv = {}, timeLimit?: number) => {
    const dataDirectory = path.join(temporaryDirectory(), 'data');
    const place = {
      env: { ...keyring.env, ...env },
      platform: 'linux' as const,
      dataDirectory,
      keychainChild,
      timeLimit,
    };
    return { dataDirectory, store: openStore('keychain', place) };
  };

  it('keeps, gives and deletes secrets', async () => {
    const { store, dataDirectory } = open();
    expect(store.description).toBe('Secret Service keyring');
    await store.check();
    expect(await store.find('a')).toBeUndefined();
    await store.set('a', new Secret('one'));
    await store.set('a', new Secret('zwei ü 😀\n"'));
    expect((await store.find('a'))?.reveal()).toBe('zwei ü 😀\n"');
    expect([await store.delete('a'), await store.delete('a')]).toEqual([true, false]);
    expect(await store.find('a')).toBeUndefined();
    expect(existsSync(dataDirectory)).toBe(false);
  });

  it('is found by the socket in the runtime directory too', async () => {
    const { store } = open({ DBUS_SESSION_BUS_ADDRESS: undefined });
    await store.set('a', new Secret('one'));
    expect((await store.find('a'))?.reveal()).toBe('one');
  });

  it('keeps a long secret in a sealed file, and only its key in the keyring', async () => {
    const { store, dataDirectory } = open();
    const long = 'ey'.repeat(4_000);
    await store.set('a', new Secret(long));
    expect((await store.find('a'))?.reveal()).toBe(long);
    const [name = ''] = readdirSync(path.join(dataDirectory, 'sealed'));
    const file = path.join(dataDirectory, 'sealed', name);
    expect(name).toMatch(/^[0-9a-f]{64}\.json$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain('eyeyey');
    expect(await store.delete('a')).toBe(true);
    expect(readdirSync(path.join(dataDirectory, 'sealed'))).toEqual([]);
    expect(await store.find('a')).toBeUndefined();
  });

  it('removes the sealed file when a short secret takes its place', async () => {
    const { store, dataDirectory } = open();
    await store.set('a', new Secret('x'.repeat(1_001)));
    await store.set('a', new Secret('x'.repeat(1_000)));
    expect(readdirSync(path.join(dataDirectory, 'sealed'))).toEqual([]);
    expect((await store.find('a'))?.reveal()).toHaveLength(1_000);
  });

  it('does not take a changed sealed file for the secret', async () => {
    const { store, dataDirectory } = open();
    await store.set('a', new Secret('x'.repeat(2_000)));
    const [name = ''] = readdirSync(path.join(dataDirectory, 'sealed'));
    const file = path.join(dataDirectory, 'sealed', name);
    const content = JSON.parse(readFileSync(file, 'utf8'));
    for (const change of [{ text: `AAAA${content.text.slice(4)}` }, { tag: 'AAAA' }, { text: undefined }, { iv: '' }]) {
      writeFileSync(file, JSON.stringify({ ...content, ...change }));
      expect(await catchError(store.find('a'))).toMatchObject({ code: 'secret-lost' });
    }
  });

  it('that is locked gives nothing, keeps nothing and says so', async () => {
    const { store } = open();
    await store.set('a', new Secret('one'));
    await keyring.lock();
    expect(await store.find('a')).toBeUndefined();
    expect(await store.delete('a')).toBe(false);
    for (const refused of [() => store.set('b', new Secret('two')), () => store.check()]) {
      const error = await catchError(refused());
      expect(error).toMatchObject({ code: 'keychain-unavailable', exitCode: 1 });
      expect(error.reason).toMatch(/locked collection/);
    }
  });

  it('that is not there is an error with the reason', async () => {
    await keyring.leave();
    const error = await catchError(open().store.find('a'));
    expect(error.reason).toMatch(/org\.freedesktop\.secrets was not provided/);
  });

  it('that never answers is given up after the time limit, and its process is killed', async () => {
    const { store } = open({ ADOC_TOKEN: 'hush-env' }, 1_500);
    keyring.freeze();
    const start = performance.now();
    const refused = catchError(store.set('a', new Secret('hush-set')));
    const [child] = findKeychainChildren(process.pid);
    // What the rest of the machine can see of a process.
    expect(child?.environment).toContain('DBUS_SESSION_BUS_ADDRESS');
    expect(`${child?.commandLine}${child?.environment}`).not.toContain('hush');
    expect((await refused).reason).toContain('did not answer within 1.5 s');
    expect(performance.now() - start).toBeLessThan(3_000);
    await expect(waitUntil(() => findKeychainChildren(process.pid).length === 0)).resolves.toBeUndefined();
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'leaves no process behind when the one that waits for it gets %s',
    async (signal) => {
      const program = await bundleProgram('test/lib/secrets/programs/find-in-keychain.ts', temporaryDirectory());
      keyring.freeze();
      const running = runProgram(program, [keychainChild], { env: keyring.env });
      await waitUntil(() => findKeychainChildren(running.process.pid).length === 1);
      const [child] = findKeychainChildren(running.process.pid);
      running.process.kill(signal);
      await running.ended;
      await waitUntil(() => !existsSync(`/proc/${child?.pid}/exe`));
    },
  );

  it('leaves no process behind when the one that waits for it exits', async () => {
    const program = await bundleProgram('test/lib/secrets/programs/find-in-keychain.ts', temporaryDirectory());
    keyring.freeze();
    const running = runProgram(program, [keychainChild, 'exit'], { env: keyring.env });
    const { code, stdout } = await running.ended;
    expect(code).toBe(3);
    await waitUntil(() => !existsSync(`/proc/${stdout}/exe`));
  });

  it('without a D-Bus session is not even tried', async () => {
    const env = { DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: temporaryDirectory() };
    const start = performance.now();
    const error = await catchError(open(env).store.find('a'));
    expect(error.reason).toContain('there is no D-Bus session');
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('behind a dead socket is an error with the reason', async () => {
    const error = await catchError(open({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' }).store.check());
    expect(error.reason).toMatch(/Could not connect/);
  });
});

const findKeychainChildren = (parent = 0) =>
  findChildren(parent).filter(({ commandLine }) => commandLine.includes('keychain-child.js'));

async function waitUntil(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(setImmediate);
}
