import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseStore } from '../../../src/lib/secrets/choose-store.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';
import { buildKeychainChild } from './build-keychain-child.js';
import { hasKeyringPrograms, type PrivateKeyring, startPrivateKeyring } from './private-keyring.js';

const placeWith = (env: NodeJS.ProcessEnv, keychainChild = '/nowhere/keychain-child.js') => ({
  env,
  platform: 'linux' as const,
  dataDirectory: path.join(temporaryDirectory(), 'data'),
  keychainChild,
});

describe('choosing a store for secrets', () => {
  it('takes the file where there is no D-Bus session, and says why', async () => {
    const { store, reason } = await chooseStore(placeWith({ PATH: process.env.PATH }));
    expect(store.name).toBe('file');
    expect(reason).toMatch(/no D-Bus session/);
  });

  it('takes the file without a reason when the user asks for it', async () => {
    const place = placeWith({ ADOC_SECRET_STORE: 'file', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' });
    const chosen = await chooseStore(place);
    expect([chosen.store.name, chosen.reason]).toEqual(['file', undefined]);
    expect(existsSync(path.join(place.dataDirectory, 'credentials.json'))).toBe(false);
  });

  it('fails rather than fall back when the user asks for the keychain', async () => {
    const error = await catchError(chooseStore(placeWith({ ADOC_SECRET_STORE: 'keychain' })));
    expect(error).toMatchObject({ code: 'keychain-unavailable', exitCode: 1 });
  });

  it('refuses another name, giving the two there are', async () => {
    const error = await catchError(chooseStore(placeWith({ ADOC_SECRET_STORE: 'vault' })));
    expect(error.exitCode).toBe(2);
    expect(error.reason).toMatch(/"keychain" or "file"/);
  });

  it('fails when neither can be used', async () => {
    const place = placeWith({});
    writeFileSync(place.dataDirectory, '');
    expect(await catchError(chooseStore(place))).toMatchObject({ code: 'cannot-write-file' });
  });
});

const onLinux = hasKeyringPrograms ? describe : describe.skip;

onLinux('choosing a store in a Linux session', () => {
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

  it('takes the keyring when it works', async () => {
    const { store, reason } = await chooseStore(placeWith(keyring.env, keychainChild));
    expect([store.name, reason]).toEqual(['keychain', undefined]);
  });

  it('takes the file when the keyring is locked, and says why', async () => {
    await keyring.lock();
    const { store, reason } = await chooseStore(placeWith(keyring.env, keychainChild));
    expect(store.name).toBe('file');
    expect(reason).toMatch(/locked/);
  });

  it('takes the file when the keyring does not answer for four seconds, and says why', async () => {
    keyring.freeze();
    const { store, reason } = await chooseStore(placeWith(keyring.env, keychainChild));
    expect(store.name).toBe('file');
    expect(reason).toMatch(/did not answer within 4 s/);
  }, 10_000);
});
