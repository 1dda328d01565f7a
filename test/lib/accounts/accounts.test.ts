import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createAccounts } from '../../../src/lib/accounts/create-accounts.js';
import { createProtectedFile } from '../../../src/lib/secrets/protected-file.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import type { SecretStore } from '../../../src/lib/secrets/secret-store.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';
import { lockable } from './lockable.js';

const contoso = 'https://dev.azure.com/contoso';
const server = 'https://tfs.contoso.com/tfs/collection';

function setup() {
  const home = temporaryDirectory();
  const file = createProtectedFile(path.join(home, 'data'));
  const keychain = lockable(path.join(home, 'keychain'));
  const clock = { time: Date.parse('2026-11-22T12:00:00Z') };
  const configDirectory = path.join(home, 'config');
  const name = path.join(configDirectory, 'accounts.json');
  const accounts = createAccounts({
    configDirectory,
    openStore: (wanted) => (wanted === 'file' ? file : keychain.store),
    now: () => clock.time,
  });
  const write = (content: unknown) => {
    mkdirSync(configDirectory, { recursive: true });
    writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  };
  const read = () => JSON.parse(readFileSync(name, 'utf8'));
  return { accounts, file, keychain, clock, configDirectory, name, write, read };
}

const pat = (organization: string | null) => ({ organization, kind: 'pat' as const });

describe('the accounts', () => {
  it('are none at first, and nothing is made by looking', async () => {
    const { accounts, configDirectory } = setup();
    expect(await accounts.list()).toEqual([]);
    expect(await accounts.find(null)).toBeUndefined();
    expect(await accounts.removeAll()).toEqual({ removed: [], failures: [] });
    expect(() => statSync(configDirectory)).toThrow('ENOENT');
  });

  it('remember what a login knows, and nothing secret', async () => {
    const { accounts, file, name, read } = setup();
    const user = { id: '1', name: 'Ada', account: 'ada@contoso.com' };
    const saved = await accounts.save({ ...pat(server), user, allowHttp: true }, new Secret('hush'), file);
    expect(saved).toMatchObject({
      organization: server,
      store: 'file',
      user,
      allowHttp: true,
      addedAt: '2026-11-22T12:00:00.000Z',
    });
    expect(read()).toEqual({ version: 1, accounts: [saved], pending: [] });
    expect(readFileSync(name, 'utf8')).not.toContain('hush');
    expect(statSync(name).mode & 0o777).toBe(0o600);
    expect((await accounts.getSecret(saved)).reveal()).toBe('hush');
  });

  it('are found by organization without case, and the default one by null only', async () => {
    const { accounts, file } = setup();
    await accounts.save(pat(null), new Secret('default'), file);
    await accounts.save(pat(contoso), new Secret('own'), file);
    expect((await accounts.find('https://dev.azure.com/CONTOSO'))?.organization).toBe(contoso);
    expect((await accounts.find(null))?.organization).toBeNull();
    expect(await accounts.find(server)).toBeUndefined();
  });

  it('replace the account of the same organization and delete its secret, in whatever store', async () => {
    const { accounts, file, keychain, read } = setup();
    const first = await accounts.save(pat(contoso), new Secret('one'), keychain.store);
    const second = await accounts.save(pat(contoso), new Secret('two'), file);
    expect(read()).toMatchObject({ accounts: [second], pending: [] });
    expect(await keychain.store.find(first.secretId)).toBeUndefined();
    expect((await accounts.getSecret(first)).reveal()).toBe('two');
  });

  it('keep the old account when the new secret cannot be kept', async () => {
    const { accounts, file, keychain, read } = setup();
    const first = await accounts.save(pat(contoso), new Secret('one'), file);
    keychain.isLocked = true;
    await catchError(accounts.save(pat(contoso), new Secret('two'), keychain.store));
    expect(await accounts.list()).toEqual([first]);
    expect((await accounts.getSecret(first)).reveal()).toBe('one');
    expect(read().pending).toHaveLength(1);
  });

  it('collect after ten minutes what could not be deleted', async () => {
    const { accounts, file, keychain, clock, read } = setup();
    const first = await accounts.save(pat(contoso), new Secret('one'), keychain.store);
    keychain.isLocked = true;
    await accounts.save(pat(contoso), new Secret('two'), file);
    expect(read().pending).toMatchObject([{ secretId: first.secretId, store: 'keychain' }]);
    keychain.isLocked = false;
    clock.time += 9 * 60_000;
    await accounts.save(pat(null), new Secret('x'), file);
    expect(read().pending).toHaveLength(1);
    clock.time += 2 * 60_000;
    await accounts.save(pat(null), new Secret('y'), file);
    expect(read().pending).toEqual([]);
    expect(await keychain.store.find(first.secretId)).toBeUndefined();
  });

  it('do not trust a login that comes back after its secret was collected', async () => {
    const { accounts, file, clock } = setup();
    let isSlow = true;
    const slow: SecretStore = {
      ...file,
      async set(id, secret) {
        await file.set(id, secret);
        if (!isSlow) return;
        isSlow = false;
        clock.time += 11 * 60_000;
        await accounts.save(pat(server), new Secret('other'), file);
      },
    };
    expect(await catchError(accounts.save(pat(contoso), new Secret('one'), slow))).toMatchObject({
      code: 'interrupted-login',
    });
    expect(await accounts.find(contoso)).toBeUndefined();
  });

  it('say that the keyring is locked, and never that nobody is signed in', async () => {
    const { accounts, keychain } = setup();
    const saved = await accounts.save(pat(contoso), new Secret('one'), keychain.store);
    keychain.isLocked = true;
    const error = await catchError(accounts.getSecret(saved));
    expect(error).toMatchObject({ code: 'keychain-unavailable', exitCode: 1 });
    expect(error.reason).toMatch(/the keyring is locked or the entry is gone \(.*locked collection\)/);
    keychain.isLocked = false;
    await keychain.store.delete(saved.secretId);
    expect(await catchError(accounts.getSecret(saved))).toMatchObject({
      code: 'secret-missing',
      reason: 'the entry is gone',
    });
  });

  it('are removed one by one or all at once, with their secrets', async () => {
    const { accounts, file, keychain, read } = setup();
    const one = await accounts.save(pat(contoso), new Secret('1'), file);
    const two = await accounts.save(pat(null), new Secret('2'), keychain.store);
    const three = await accounts.save(pat(server), new Secret('3'), keychain.store);
    expect(await accounts.remove(null)).toEqual({ removed: [two], failures: [] });
    expect(await accounts.list()).toEqual([one, three]);
    expect(await accounts.removeAll()).toEqual({ removed: [one, three], failures: [] });
    expect(read()).toEqual({ version: 1, accounts: [], pending: [] });
    expect(await file.find(one.secretId)).toBeUndefined();
    expect(await keychain.store.find(three.secretId)).toBeUndefined();
  });

  it('are removed although the keyring is locked, and the secrets that stay are told', async () => {
    const { accounts, file, keychain, read } = setup();
    const one = await accounts.save(pat(contoso), new Secret('1'), keychain.store);
    const two = await accounts.save(pat(null), new Secret('2'), keychain.store);
    const three = await accounts.save(pat(server), new Secret('3'), file);
    keychain.isLocked = true;
    keychain.calls = 0;
    const { removed, failures } = await accounts.removeAll();
    expect(removed).toEqual([one, two, three]);
    expect(failures).toMatchObject([
      { account: one, left: 'secret', error: { code: 'keychain-unavailable' } },
      { account: two, left: 'secret', error: { code: 'keychain-unavailable' } },
    ]);
    // One time-out is waited for, not one for every account.
    expect(keychain.calls).toBe(2);
    expect(await file.find(three.secretId)).toBeUndefined();
    expect(read()).toMatchObject({ accounts: [], pending: [{ store: 'keychain' }, { store: 'keychain' }] });
  });

  it('leave nothing behind when everything is forgotten, an interrupted login included', async () => {
    const { accounts, file, write, read } = setup();
    await file.set('orphan', new Secret('left by a login that was killed'));
    const pending = [{ secretId: 'orphan', store: 'file', since: '2026-11-22T11:59:59Z' }];
    write({ version: 1, accounts: [], pending });
    expect(await accounts.removeAll()).toEqual({ removed: [], failures: [] });
    expect(await file.find('orphan')).toBeUndefined();
    expect(read().pending).toEqual([]);
  });

  it('lose their secrets although the index cannot be written, and both is told', async () => {
    const { accounts, file, name, read } = setup();
    const one = await accounts.save(pat(contoso), new Secret('1'), file);
    // Nobody gets a lock whose place is taken by a file.
    writeFileSync(`${name}.lock`, '');
    const { removed, failures } = await accounts.removeAll();
    expect(removed).toEqual([]);
    expect(failures).toMatchObject([{ account: one, left: 'account' }]);
    expect(await file.find(one.secretId)).toBeUndefined();
    expect(read().accounts).toEqual([one]);
  }, 10_000);

  it('keep what they do not know', async () => {
    const { accounts, file, write, read } = setup();
    const old = { ...pat(server), store: 'file', secretId: 's', addedAt: 'then', later: [1] };
    write({ version: 1, note: 'mine', accounts: [old], pending: [] });
    await accounts.save(pat(contoso), new Secret('1'), file);
    expect(read()).toMatchObject({ version: 1, note: 'mine', accounts: [old, { organization: contoso }] });
  });

  it('of a newer adoc are read as far as they are understood, and not written', async () => {
    const { accounts, file, write, name } = setup();
    const known = { ...pat(server), store: 'file', secretId: 's', addedAt: 'then' };
    write({ version: 2, accounts: [known, { ...known, store: 'cloud' }] });
    const text = readFileSync(name, 'utf8');
    expect(await accounts.list()).toEqual([known]);
    const error = await catchError(accounts.save(pat(contoso), new Secret('1'), file));
    expect(error).toMatchObject({
      code: 'newer-file',
      exitCode: 1,
      suggestions: expect.arrayContaining(['Update adoc.']),
    });
    expect(readFileSync(name, 'utf8')).toBe(text);
  });

  it.each([
    '{"version": 1, "acc',
    { version: 1, accounts: {} },
    { version: 1, accounts: [{ organization: 5 }] },
    { version: 1, accounts: [], pending: [null] },
  ])('that are damaged (%j) are an error that names the file, and nothing is overwritten', async (content) => {
    const { accounts, file, write, name } = setup();
    write(content);
    const text = readFileSync(name, 'utf8');
    for (const refused of [
      () => accounts.list(),
      () => accounts.save(pat(null), new Secret('1'), file),
      () => accounts.removeAll(),
    ]) {
      const error = await catchError(refused());
      expect(error).toMatchObject({ code: 'broken-file', exitCode: 1 });
      expect(error.message).toContain(name);
    }
    expect(readFileSync(name, 'utf8')).toBe(text);
  });
});
