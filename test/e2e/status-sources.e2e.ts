import { makeClone } from '../world/clone.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { seedCollections } from '../world/seed-collections.js';

const contoso = 'https://dev.azure.com/contoso';

let world: World;

beforeEach(async () => {
  world = await createWorld({ seed: seedCollections(['One', 'Two'], ['contoso', 'fabrikam']) });
});
afterEach(() => world.close());

const collection = (name: string) => `${world.emulator.url}/tfs/${name}`;
const login = (...words: string[]) => world.adoc(['devops', 'login', ...words], { stdin: token });
const configure = (...words: string[]) => world.adoc(['devops', 'configure', '--defaults', ...words]);
const ada = { id: expect.any(String), name: 'Ada Contoso', account: 'ada.contoso@contoso.example' };

interface StatusOptions {
  words?: string[];
  env?: Record<string, string>;
  cwd?: string;
}

async function status({ words = [], env = {}, cwd = world.folder }: StatusOptions = {}) {
  const { stdout, stderr, exitCode } = await world.adoc(['devops', 'status', ...words], { env, cwd });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout) as Record<string, unknown>[];
}

describe('status names the source of organization and project:', () => {
  beforeEach(async () => {
    await login('--organization', 'contoso');
    await configure('project=Fabrikam');
  });

  test('flag', async () => {
    await login('--organization', 'fabrikam');
    const [row, ...others] = await status({ words: ['--organization', 'fabrikam'] });
    expect(row).toMatchObject({
      organization: 'https://dev.azure.com/fabrikam',
      organizationSource: { kind: 'flag', name: '--organization' },
      project: null,
      projectSource: null,
    });
    expect(others.map(({ organization }) => organization)).toEqual([contoso]);
  });

  test('environment', async () => {
    const [row] = await status({ env: { ADOC_ORGANIZATION: 'contoso', ADOC_PROJECT: 'Tailspin' } });
    expect(row).toMatchObject({
      organization: contoso,
      organizationSource: { kind: 'environment', name: 'ADOC_ORGANIZATION' },
      project: 'Tailspin',
      projectSource: { kind: 'environment', name: 'ADOC_PROJECT' },
    });
  });

  test('the clone that is the working directory', async () => {
    await login('--organization', collection('two'));
    const cwd = await makeClone(world.folder, { origin: `${collection('two')}/Gr%C3%B6%C3%9Fe/_git/Web` });
    const [row] = await status({ cwd });
    expect(row).toMatchObject({
      organization: collection('two'),
      organizationSource: { kind: 'git', name: 'origin' },
      project: 'Größe',
      projectSource: { kind: 'git', name: 'origin' },
    });
    const [undetected] = await status({ cwd, words: ['--detect', 'false'] });
    expect(undetected).toMatchObject({ organization: contoso, organizationSource: { kind: 'settings' } });
  });

  test('settings for the organization, the clone for a project of it', async () => {
    const cwd = await makeClone(world.folder, { origin: 'git@ssh.dev.azure.com:v3/contoso/Tailspin/Web' });
    const [row] = await status({ cwd });
    expect(row).toMatchObject({
      organization: contoso,
      project: 'Tailspin',
      projectSource: { kind: 'git', name: 'origin' },
    });
  });
});

describe('status names the credential:', () => {
  test('a token in the environment, without looking at a store', async () => {
    await login('--organization', 'contoso');
    const [row] = await status({ env: { AZURE_DEVOPS_EXT_PAT: token } });
    expect(row).toMatchObject({
      credential: { kind: 'pat', source: 'the token in the environment variable AZURE_DEVOPS_EXT_PAT' },
      store: 'environment',
    });
  });

  test('the default token', async () => {
    await login();
    await configure('organization=contoso');
    const [row] = await status();
    expect(row).toMatchObject({ credential: { source: 'the default token' }, store: 'file', user: ada });
  });
});
