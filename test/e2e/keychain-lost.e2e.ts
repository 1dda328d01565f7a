import { hasKeyringPrograms, type PrivateKeyring } from '../lib/secrets/private-keyring.js';
import { token } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { createKeyringWorld, type KeyringWorld } from '../world/keyring-world.js';
import { readFiles } from '../world/read-tree.js';

const onLinux = hasKeyringPrograms ? describe : describe.skip;
const contoso = 'https://dev.azure.com/contoso';
const login = ['devops', 'login', '--organization', 'contoso', '-o', 'json'];
const list = ['repos', 'list', '--project', 'Fabrikam', '-o', 'json'];

/** Milliseconds: every call of a keyring that does not answer takes its 4 s. */
const patience = 30_000;

type Lose = (keyring: PrivateKeyring) => unknown;

const losses: [name: string, lose: Lose, reason: RegExp][] = [
  ['locked', (keyring) => keyring.lock(), /lock/],
  ['frozen', (keyring) => keyring.freeze(), /did not answer within/],
  ['gone', (keyring) => keyring.leave(), /./],
];

/** A world of its own for each test, so that they wait side by side. */
async function inWorldWithout(lose: Lose, work: (world: KeyringWorld) => Promise<void>): Promise<void> {
  const world = await createKeyringWorld();
  try {
    await world.adoc(login, { stdin: token });
    await lose(world.keyring);
    await work(world);
  } finally {
    await world.close();
  }
}

onLinux.each(losses)('with a token in a keyring that is %s', (_name, lose, reason) => {
  const check = (name: string, work: (world: KeyringWorld) => Promise<void>) =>
    test.concurrent(name, () => inWorldWithout(lose, work), patience);

  check('a command fails, says that the keyring is the cause, and changes nothing', async (world) => {
    const before = await readFiles(world.home);
    const finished = await world.adoc(list);
    expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
    const { code, reason: why, suggestions } = errorOf(finished);
    expect({ code, why }).toEqual({ code: 'keychain-unavailable', why: expect.stringMatching(reason) });
    expect(suggestions.join()).toMatch(/unlock/i);
    expect(finished.stderr).not.toMatch(/not signed in/i);
    expect(await readFiles(world.home)).toEqual(before);
  });

  check('status shows the recorded store with the problem', async (world) => {
    const { stdout, exitCode } = await world.adoc(['devops', 'status', '--offline']);
    expect(exitCode).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject([
      { organization: contoso, store: 'keychain', credential: null, problem: { code: 'keychain-unavailable' } },
    ]);
  });

  check('logout forgets the account all the same, tells what it could not remove, and fails', async (world) => {
    const { stdout, exitCode } = await world.adoc(['devops', 'logout']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      removed: [contoso],
      failures: [{ organization: contoso, left: 'the token', reason: expect.stringMatching(reason) }],
      clearedDefault: contoso,
    });
    const finished = await world.adoc([...list, '--organization', 'contoso']);
    expect(errorOf(finished)).toMatchObject({ code: 'not-signed-in', exitCode: 4 });
  });

  check('login with ADOC_SECRET_STORE=keychain fails before it asks, and stores nothing', async (world) => {
    const before = await readFiles(world.home);
    const finished = await world.adoc(login, { stdin: token, env: { ADOC_SECRET_STORE: 'keychain' } });
    expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
    expect(errorOf(finished)).toMatchObject({ code: 'keychain-unavailable' });
    expect(world.emulator.requests).toHaveLength(1);
    expect(await readFiles(world.home)).toEqual(before);
  });

  check('login takes the file instead, and says so with the reason', async (world) => {
    const { stdout, exitCode } = await world.adoc(login, { stdin: token });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ store: 'file', storeReason: expect.stringMatching(reason) });
  });
});

onLinux('a keyring that comes back', () => {
  test.concurrent(
    'gives the token again',
    () =>
      inWorldWithout(
        (keyring) => keyring.freeze(),
        async ({ adoc, keyring }) => {
          expect(await adoc(['devops', 'status'])).toMatchObject({ exitCode: 4 });
          keyring.thaw();
          expect(await adoc(['devops', 'status'])).toMatchObject({ exitCode: 0 });
        },
      ),
    patience,
  );
});
