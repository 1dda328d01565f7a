import { createKeychain } from '../../../src/lib/secrets/keychain.js';
import type { Keytar } from '../../../src/lib/secrets/load-keytar.js';
import { runInProcess } from '../../../src/lib/secrets/run-in-process.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

/** The keychain of macOS or Windows, as far as we use it. */
function systemKeychain(change: Partial<Keytar> = {}): Keytar {
  const entries = new Map<string, string>();
  return {
    getPassword: async (_, account) => entries.get(account) ?? null,
    setPassword: async (_, account, password) => void entries.set(account, password),
    deletePassword: async (_, account) => entries.delete(account),
    ...change,
  };
}

function open(keytar: Keytar, timeLimit = 5_000) {
  const run = runInProcess({ timeLimit, load: async () => keytar });
  return createKeychain({ description: 'macOS Keychain', dataDirectory: temporaryDirectory(), run });
}

describe('a keychain in this process', () => {
  it('keeps, gives and deletes secrets, short and long', async () => {
    const store = open(systemKeychain());
    await store.check();
    for (const text of ['short', 'long'.repeat(1_000), 'ü'.repeat(501), 'adoc-sealed-1:short']) {
      await store.set('a', new Secret(text));
      expect((await store.find('a'))?.reveal()).toBe(text);
    }
    expect([await store.delete('a'), await store.delete('a')]).toEqual([true, false]);
  });

  it('never gets an entry longer than Windows keeps', async () => {
    const lengths: number[] = [];
    const keytar = systemKeychain();
    const store = open({
      ...keytar,
      async setPassword(service, account, password) {
        lengths.push(Buffer.byteLength(password));
        await keytar.setPassword(service, account, password);
      },
    });
    for (const text of ['x'.repeat(1_000), 'x'.repeat(1_001), '😀'.repeat(1_000)])
      await store.set('a', new Secret(text));
    expect(Math.max(...lengths)).toBe(1_000);
  });

  it('that never answers is given up after the time limit', async () => {
    const store = open(systemKeychain({ getPassword: () => new Promise(() => undefined) }), 50);
    expect((await catchError(store.find('a'))).reason).toContain('did not answer within 0.05 s');
  });

  it('that forgets at once is an error, not a saved secret', async () => {
    const store = open(systemKeychain({ getPassword: async () => null }));
    expect(await catchError(store.set('a', new Secret('s')))).toMatchObject({ code: 'keychain-unavailable' });
    expect(await catchError(store.check())).toMatchObject({ code: 'keychain-unavailable' });
  });

  it('that refuses is named with its reason', async () => {
    const store = open(
      systemKeychain({ setPassword: () => Promise.reject(new Error('User interaction is not allowed.')) }),
    );
    const error = await catchError(store.set('a', new Secret('s')));
    expect(error.message).toContain('macOS Keychain');
    expect(error.reason).toBe('User interaction is not allowed.');
  });
});
