import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { findChildren } from '../lib/secrets/find-children.js';
import { hasKeyringPrograms } from '../lib/secrets/private-keyring.js';
import { createWorld, token } from '../world/create-world.js';
import { createKeyringWorld, type KeyringWorld } from '../world/keyring-world.js';
import { readFiles } from '../world/read-tree.js';
import { type RunOptions, startAdoc } from '../world/run-adoc.js';

const onLinux = hasKeyringPrograms ? describe : describe.skip;
const contoso = 'https://dev.azure.com/contoso';

onLinux('in a session with a keyring', () => {
  let world: KeyringWorld;

  beforeEach(async () => {
    world = await createKeyringWorld();
  });
  afterEach(() => world.close());

  const login = (words = ['--organization', 'contoso'], options: RunOptions = {}) =>
    world.adoc(['devops', 'login', ...words], { stdin: token, ...options });
  const list = (options: RunOptions = {}) =>
    world.adoc(['repos', 'list', '--project', 'Fabrikam', '-o', 'json'], options);

  /** How many entries of the program the keyring holds. */
  async function countEntries(): Promise<number> {
    const target = ['--dest', 'org.freedesktop.secrets', '--object-path', '/org/freedesktop/secrets'];
    const method = ['--method', 'org.freedesktop.Secret.Service.SearchItems', "{'service': 'adoc'}"];
    const { stdout } = await promisify(execFile)('gdbus', ['call', '--session', ...target, ...method], {
      env: { PATH: process.env.PATH, ...world.session },
    });
    return stdout.match(/'\/org\/freedesktop\/secrets\/collection\/[^']+'/g)?.length ?? 0;
  }

  test('login keeps the token there and nowhere else, and says so', async () => {
    const { stdout, stderr, exitCode } = await login();
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      organization: contoso,
      store: 'keychain',
      storeDescription: 'Secret Service keyring',
      storeReason: null,
    });
    const text = (await login(['--organization', 'contoso', '-o', 'table'])).stdout;
    expect(text).toContain('The token is kept in the Secret Service keyring.\n');
    const files = await readFiles(world.home);
    expect(Object.keys(files).sort()).toEqual(['.config/adoc/accounts.json', '.config/adoc/config.json']);
    expect(Object.values(files).join()).not.toContain(token);
  });

  test('the next command finds the token there', async () => {
    await login();
    expect(await list()).toMatchObject({ stderr: '', exitCode: 0 });
    const { stdout, exitCode } = await world.adoc(['devops', 'status']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ organization: contoso, store: 'keychain', problem: null }]);
  });

  test('a token of thousands of characters comes back whole', async () => {
    const long = 'ey'.repeat(4_000);
    const other = await createWorld({ pats: [long] });
    const options = { stdin: long, env: world.session };
    await other.adoc(['devops', 'login', '--organization', 'contoso'], options);
    expect(await other.adoc(['devops', 'status'], options)).toMatchObject({ stderr: '', exitCode: 0 });
    expect(Object.values(await readFiles(other.home)).join()).not.toContain('eyeyey');
    await other.close();
  });

  test('ADOC_SECRET_STORE=file keeps the token in the file all the same', async () => {
    const { stdout } = await login(undefined, { env: { ADOC_SECRET_STORE: 'file' } });
    expect(JSON.parse(stdout)).toMatchObject({ store: 'file', storeReason: null });
    // The store that was used is remembered; what would be chosen now does not matter.
    expect(await list()).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test('logout removes the token there too', async () => {
    await login();
    await login();
    await login([]);
    expect(await countEntries()).toBe(2);
    const { stdout, exitCode } = await world.adoc(['devops', 'logout']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ removed: [contoso, null], failures: [], clearedDefault: contoso });
    expect(await countEntries()).toBe(0);
  });

  test('logout clears both stores', async () => {
    await login();
    await login([], { env: { ADOC_SECRET_STORE: 'file' } });
    const { stdout, exitCode } = await world.adoc(['devops', 'logout']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ removed: [contoso, null], failures: [] });
    expect(await world.readJson(path.join(world.dataDirectory, 'credentials.json'))).toMatchObject({ secrets: {} });
  });

  test('a token in the environment is used without touching the keyring', async () => {
    await login();
    world.keyring.freeze();
    expect(await list({ env: { ADOC_TOKEN: token } })).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test('the token is on no command line and in no environment while the keyring is asked', async () => {
    world.keyring.freeze();
    const env = { HOME: world.home, ...world.session };
    const { child, finished } = startAdoc(['devops', 'login'], { env, cwd: world.folder });
    child.stdin.end(token);
    const parent = child.pid as number;
    while (findChildren(parent).length === 0) await new Promise(setImmediate);
    const seen = findChildren(parent).map(({ commandLine, environment }) => commandLine + environment);
    child.kill('SIGKILL');
    await finished;
    expect(seen.join()).toContain('keychain-child');
    expect(seen.join()).not.toContain(token);
  });
});
