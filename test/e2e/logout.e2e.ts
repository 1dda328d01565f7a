import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readFiles } from '../world/read-tree.js';
import { seedCollections } from '../world/seed-collections.js';

const contoso = 'https://dev.azure.com/contoso';

let world: World;

beforeEach(async () => {
  world = await createWorld({ seed: seedCollections(['One'], ['contoso', 'fabrikam']) });
});
afterEach(() => world.close());

const login = (...words: string[]) => world.adoc(['devops', 'login', ...words], { stdin: token });
const logout = (words: string[] = [], env: Record<string, string> = {}) =>
  world.adoc(['devops', 'logout', ...words], { env });
const configure = (...assignments: string[]) => world.adoc(['devops', 'configure', '--defaults', ...assignments]);

const server = () => `${world.emulator.url}/tfs/one`;
const nothing = {
  removed: [],
  failures: [],
  clearedDefault: null,
  clearedProject: null,
  stillSignedInBy: null,
};

interface Stored {
  accounts: (string | null)[];
  secrets: number;
  settings: object;
}

async function readStored({ configDirectory, dataDirectory, readJson }: World): Promise<Stored> {
  const index = await readJson(path.join(configDirectory, 'accounts.json'));
  const { accounts } = index as { accounts: { organization: string | null }[] };
  const { secrets } = (await readJson(path.join(dataDirectory, 'credentials.json'))) as { secrets: object };
  const { defaults } = (await readJson(path.join(configDirectory, 'config.json'))) as { defaults: object };
  return {
    accounts: accounts.map(({ organization }) => organization),
    secrets: Object.keys(secrets).length,
    settings: defaults,
  };
}

describe('logout of one organization', () => {
  test('removes its token, and leaves the others and the default alone', async () => {
    await login('--organization', 'contoso');
    await login('--organization', server());
    await login();
    const { stdout, exitCode } = await logout(['--organization', server()]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...nothing, removed: [server()] });
    expect(await readStored(world)).toEqual({
      accounts: [contoso, null],
      secrets: 2,
      settings: { organization: contoso },
    });
  });

  test.each(['contoso', 'https://CONTOSO.visualstudio.com/DefaultCollection'])(
    'takes the default organization along if it is the same (%s), with its project',
    async (text) => {
      await login('--organization', 'contoso');
      await login('--organization', server());
      await configure('project=Fabrikam', 'output=yaml');
      const { stdout } = await logout(['--org', text, '-o', 'json']);
      expect(JSON.parse(stdout)).toEqual({
        ...nothing,
        removed: [contoso],
        clearedDefault: contoso,
        clearedProject: 'Fabrikam',
      });
      expect(await readStored(world)).toEqual({ accounts: [server()], secrets: 1, settings: { output: 'yaml' } });
    },
  );

  test('takes the default organization along where only that is known', async () => {
    await configure('organization=contoso');
    const { stdout, exitCode } = await logout(['--organization', 'contoso']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...nothing, clearedDefault: contoso });
  });

  test('is exit code 4 where nobody is signed in to it, and changes nothing', async () => {
    await login('--organization', 'contoso');
    const before = await readFiles(world.home);
    const finished = await logout(['--organization', 'fabrikam', '-o', 'json']);
    expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
    expect(errorOf(finished)).toMatchObject({
      code: 'not-signed-in',
      message: 'You are not signed in to https://dev.azure.com/fabrikam.',
    });
    expect(await readFiles(world.home)).toEqual(before);
  });

  test('is exit code 2 for what is no organization', async () => {
    expect(await logout(['--organization', 'https://github.com/contoso'])).toMatchObject({ stdout: '', exitCode: 2 });
  });
});

describe('logout of everything', () => {
  test('removes every account, the default token and the default organization, and keeps other settings', async () => {
    await login('--organization', 'contoso');
    await login('--organization', server());
    await login();
    await configure('project=Fabrikam', 'detect=false');
    const { stdout, exitCode } = await logout();
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ...nothing,
      removed: [contoso, server(), null],
      clearedDefault: contoso,
      clearedProject: 'Fabrikam',
    });
    expect(await readStored(world)).toEqual({ accounts: [], secrets: 0, settings: { detect: false } });
    expect(Object.values(await readFiles(world.home)).join()).not.toContain(token);
  });

  test('tells a person what is gone, and asks no server', async () => {
    await login('--organization', 'contoso');
    await login();
    const count = world.emulator.requests.length;
    const { stdout } = await logout(['--output', 'table']);
    expect(stdout.split('\n')).toEqual([
      `Signed out of ${contoso}.`,
      'The default token is removed.',
      `The default organization ${contoso} is cleared.`,
      '',
    ]);
    expect(world.emulator.requests).toHaveLength(count);
  });

  test('is exit code 4 where there is nothing, also the second time', async () => {
    expect(await logout()).toMatchObject({ stdout: '', exitCode: 4 });
    await login('--organization', 'contoso');
    expect(await logout()).toMatchObject({ exitCode: 0 });
    const finished = await logout(['-o', 'json']);
    expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
    expect(errorOf(finished)).toMatchObject({ message: 'You are not signed in anywhere.' });
  });
});

describe('a token in the environment', () => {
  test('is said to sign in all the same', async () => {
    await login('--organization', 'contoso');
    const env = { AZURE_DEVOPS_EXT_PAT: token };
    const { stdout } = await logout(['-o', 'table'], env);
    expect(stdout).toContain('The environment variable AZURE_DEVOPS_EXT_PAT still signs you in; unset it too.');
    await login('--organization', 'contoso');
    expect(JSON.parse((await logout([], env)).stdout)).toMatchObject({ stillSignedInBy: 'AZURE_DEVOPS_EXT_PAT' });
  });

  test('is said to be what signs in where nothing is stored', async () => {
    const finished = await logout(['-o', 'json'], { ADOC_TOKEN: token });
    expect(finished.exitCode).toBe(4);
    expect(errorOf(finished).reason).toContain('the environment variable ADOC_TOKEN signs you in');
  });
});
