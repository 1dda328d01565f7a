import { type Emulator, startEmulator } from '@adoc/emulator';
import { makeClone } from '../world/clone.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import type { RunOptions } from '../world/run-adoc.js';

const project = { name: 'Fabrikam', repositories: [{ name: 'Fabrikam-Web', branches: ['main'] }] };
const seed = {
  organizations: ['contoso', 'fabrikam'].map((name) => ({ name, projects: [project] })),
  collections: ['DefaultCollection', 'Other'].map((name) => ({ name, projects: [project] })),
};

let world: World;
/** A Server of somebody else's, which would love to see a token. */
let stranger: Emulator;
let strangersClone: string;

beforeEach(async () => {
  stranger = await startEmulator({ seed, pats: [token] });
  world = await createWorld({ seed });
  const remote = `${stranger.organizationUrl}/Fabrikam/_git/Fabrikam-Web`;
  strangersClone = await makeClone(world.folder, { origin: remote });
});
afterEach(async () => {
  await stranger.close();
  await world.close();
});

function list(words: readonly string[] = [], options: RunOptions = {}) {
  return world.adoc(['repos', 'list', '--project', 'Fabrikam', '--output', 'json', ...words], options);
}
const environment = { env: { ADOC_TOKEN: token } };

describe('A token of the environment', () => {
  test.each(['ADOC_TOKEN', 'AZURE_DEVOPS_EXT_PAT', 'AZURE_DEVOPS_CLI_PAT', 'AZDO_PERSONAL_ACCESS_TOKEN'])(
    'in %s does not go to a Server that only a git remote names',
    async (variable) => {
      const finished = await list([], { cwd: strangersClone, env: { [variable]: token } });
      expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
      expect(errorOf(finished)).toMatchObject({
        code: 'credential-withheld',
        message: `The token in the environment variable ${variable} is not sent to ${stranger.organizationUrl.toLowerCase()}.`,
        suggestions: [expect.stringContaining('--organization')],
      });
      expect(stranger.requests).toEqual([]);
    },
  );

  test('goes to a Server that a flag names, whatever the git remote says', async () => {
    const words = ['--organization', stranger.organizationUrl];
    expect(await list(words, { ...environment, cwd: strangersClone })).toMatchObject({ stderr: '', exitCode: 0 });
    expect(stranger.requests).toMatchObject([{ credential: 'basic' }]);
  });

  test('goes to a Server that a variable names', async () => {
    const env = { ADOC_TOKEN: token, ADOC_ORGANIZATION: stranger.organizationUrl };
    expect(await list([], { env })).toMatchObject({ stderr: '', exitCode: 0 });
    expect(stranger.requests).toMatchObject([{ credential: 'basic' }]);
  });

  test('goes to a Server that the settings name', async () => {
    await world.adoc(['devops', 'configure', '--defaults', `organization=${stranger.organizationUrl}`]);
    expect(await list([], environment)).toMatchObject({ stderr: '', exitCode: 0 });
    expect(stranger.requests).toMatchObject([{ credential: 'basic' }]);
  });

  test('goes to a Server of a git remote, when the user has signed in to that origin', async () => {
    await world.login(`${stranger.url}/tfs/Other`);
    expect(await list([], { ...environment, cwd: strangersClone })).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test('goes to any organization of Azure DevOps Services, even one that only a git remote names', async () => {
    const clone = await makeClone(world.folder, {
      origin: 'https://dev.azure.com/fabrikam/Fabrikam/_git/Fabrikam-Web',
    });
    expect(await list([], { ...environment, cwd: clone })).toMatchObject({ stderr: '', exitCode: 0 });
    expect(world.emulator.requests).toMatchObject([{ credential: 'basic' }]);
  });

  test('is found before anything that is stored', async () => {
    await world.login('contoso');
    const finished = await list(['--organization', 'contoso'], { env: { ADOC_TOKEN: 'expired-5c8e2a7d' } });
    expect(finished.exitCode).toBe(4);
    expect(errorOf(finished).message).toContain('ADOC_TOKEN');
    // None is tried after a rejection: that would hide which one is wrong.
    expect(world.emulator.requests.filter(({ url }) => url.includes('repositories'))).toHaveLength(1);
  });

  test('that a pipeline did not expand is a slip, and not sent', async () => {
    const finished = await list(['--organization', 'contoso'], { env: { ADOC_TOKEN: '$(PAT)' } });
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished).message).toContain('ADOC_TOKEN');
    expect(world.emulator.requests).toEqual([]);
  });

  test('that is empty counts as absent', async () => {
    await world.login('contoso');
    expect(await list([], { env: { ADOC_TOKEN: '' } })).toMatchObject({ stderr: '', exitCode: 0 });
  });
});

describe('A stored token', () => {
  const targets: [string, string, () => string][] = [
    ['another organization', 'contoso', () => 'fabrikam'],
    ['a Server', 'contoso', () => stranger.organizationUrl],
    ['another collection of the same Server', '', () => `${world.emulator.url}/tfs/Other`],
    ['the same collection at another port', '', () => stranger.organizationUrl],
    ['Azure DevOps Services', '', () => 'contoso'],
  ];
  test.each(targets)('is never sent to %s', async (_name, signedInTo, target) => {
    await world.login(signedInTo || world.emulator.organizationUrl);
    const before = world.emulator.requests.length;
    const finished = await list(['--organization', target()]);
    expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
    expect(errorOf(finished)).toMatchObject({
      code: 'not-signed-in',
      suggestions: expect.arrayContaining([expect.stringContaining('adoc devops login --organization')]),
    });
    expect([...stranger.requests, ...world.emulator.requests.slice(before)]).toEqual([]);
  });
});

describe('The stored default token', () => {
  beforeEach(() => world.adoc(['devops', 'login'], { stdin: `${token}\n` }));

  test('goes to any organization of Azure DevOps Services', async () => {
    expect(await list(['--organization', 'fabrikam'])).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test.each(['a flag', 'a git remote'])('never goes to a Server that %s names', async (source) => {
    const words = source === 'a flag' ? ['--organization', stranger.organizationUrl] : [];
    const finished = await list(words, source === 'a flag' ? {} : { cwd: strangersClone });
    expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
    expect(errorOf(finished)).toMatchObject({ code: 'not-signed-in', reason: expect.stringContaining('a Server') });
    expect(stranger.requests).toEqual([]);
  });
});

test('status asks other organizations with what is stored for them, and never with the environment', async () => {
  await world.login(`${world.emulator.url}/tfs/Other`);
  const before = world.emulator.requests.length;
  const foreign = 'foreign-token-77b1d0c2';
  const env = { ADOC_TOKEN: foreign, ADOC_ORGANIZATION: 'contoso' };
  const { stdout } = await world.adoc(['devops', 'status', '--output', 'json'], { env });
  const [inUse, other] = JSON.parse(stdout);
  expect(inUse).toMatchObject({ isInUse: true, store: 'environment', problem: { code: 'not-signed-in' } });
  // The emulator knows the stored token only: with the other one it would have refused.
  expect(other).toMatchObject({ isInUse: false, store: 'file', user: { name: 'Ada Contoso' }, problem: null });
  expect(world.emulator.requests.slice(before)).toHaveLength(2);
});
