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

test('status shows the organization in use first, then every other one that is known', async () => {
  await login('--organization', collection('one'));
  await login('--organization', 'contoso', '--set-default');
  await configure('project=Fabrikam');
  expect(await status()).toEqual([
    {
      organization: contoso,
      isInUse: true,
      organizationSource: { kind: 'settings', name: 'config.json' },
      project: 'Fabrikam',
      projectSource: { kind: 'settings', name: 'config.json' },
      credential: { kind: 'pat', source: `the token stored for ${contoso}` },
      store: 'file',
      rejectedAt: null,
      expiresAt: null,
      user: ada,
      problem: null,
      emulator: world.emulator.url,
    },
    {
      organization: collection('one'),
      isInUse: false,
      organizationSource: null,
      project: null,
      projectSource: null,
      credential: { kind: 'pat', source: `the token stored for ${collection('one')}` },
      store: 'file',
      rejectedAt: null,
      expiresAt: null,
      user: ada,
      problem: null,
      emulator: null,
    },
  ]);
});

test('status asks each organization once who is signed in', async () => {
  await login('--organization', collection('one'));
  await login('--organization', 'contoso');
  const before = world.emulator.requests.length;
  await status();
  const paths = world.emulator.requests.slice(before).map(({ url }) => new URL(url).pathname);
  expect(paths.sort()).toEqual(['/contoso/_apis/connectionData', '/tfs/one/_apis/connectionData']);
});

test('status --offline asks nobody, and shows the rest', async () => {
  await login('--organization', 'contoso');
  const before = world.emulator.requests.length;
  const [row] = await status({ words: ['--offline'] });
  expect(row).toMatchObject({ organization: contoso, store: 'file', user: null, problem: null });
  expect(world.emulator.requests).toHaveLength(before);
});

test('a person reads one paragraph for each organization', async () => {
  await login('--organization', 'contoso');
  await login('--organization', collection('one'));
  const { stdout, exitCode } = await world.adoc(['devops', 'status', '-o', 'table']);
  expect(exitCode).toBe(0);
  expect(stdout.split('\n')).toEqual([
    contoso,
    '  In use:       yes (settings)',
    '  Signed in as: Ada Contoso (ada.contoso@contoso.example)',
    `  Credential:   personal access token: the token stored for ${contoso}`,
    '  Store:        file',
    `  Emulator:     ${world.emulator.url}`,
    '',
    collection('one'),
    '  Signed in as: Ada Contoso (ada.contoso@contoso.example)',
    `  Credential:   personal access token: the token stored for ${collection('one')}`,
    '  Store:        file',
    '',
  ]);
});
