import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const login = (words: string[], env: Record<string, string> = {}) =>
  world.adoc(['devops', 'login', ...words], { stdin: `${token}\n`, env });

test('login says in a pipe, as JSON, who signed in, where the token is kept and what the default is now', async () => {
  const { stdout, stderr, exitCode } = await world.login();
  const organization = world.emulator.organizationUrl.toLowerCase();
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toEqual({
    kind: 'pat',
    organization,
    user: { id: expect.any(String), name: 'Ada Contoso', account: 'ada.contoso@contoso.example' },
    store: 'file',
    storeDescription: `protected file ${path.join(world.dataDirectory, 'credentials.json')}`,
    storeReason: expect.stringContaining('there is no D-Bus session'),
    expiresAt: null,
    overriddenBy: null,
    defaultOrganization: organization,
    isNewDefault: true,
    droppedProject: null,
    defaultOverriddenBy: null,
    defaultProblem: null,
  });
});

test('login tells a person the same in sentences', async () => {
  const { stdout } = await login(['--organization', 'contoso', '--output', 'table']);
  expect(stdout.split('\n')).toEqual([
    'Signed in to https://dev.azure.com/contoso as Ada Contoso (ada.contoso@contoso.example).',
    expect.stringMatching(
      /^The token is kept in the protected file .+credentials\.json, which only you can read \(no /,
    ),
    'It is the default organization now: https://dev.azure.com/contoso',
    '',
  ]);
});

test('login asks the organization who signs in, once, and nothing else', async () => {
  await login(['--organization', 'contoso']);
  expect(
    world.emulator.requests.map(({ method, url, credential }) => [method, new URL(url).pathname, credential]),
  ).toEqual([['GET', '/contoso/_apis/connectionData', 'basic']]);
});

test.each([
  'Contoso',
  'https://dev.azure.com/contoso/',
  'https://contoso.visualstudio.com',
  'https://dev.azure.com/contoso/Fabrikam/_git/Fabrikam-Web',
])('login takes %s for the organization contoso', async (text) => {
  const { stdout } = await login(['--org', text]);
  expect(JSON.parse(stdout)).toMatchObject({ organization: 'https://dev.azure.com/contoso' });
});

test.each(['ADOC_TOKEN', 'AZURE_DEVOPS_EXT_PAT', 'AZURE_DEVOPS_CLI_PAT', 'AZDO_PERSONAL_ACCESS_TOKEN'])(
  'login says that the token in %s will win over the stored one',
  async (name) => {
    const env = { [name]: 'another-token' };
    const { stdout } = await login(['--organization', 'contoso'], env);
    expect(JSON.parse(stdout)).toMatchObject({ organization: 'https://dev.azure.com/contoso', overriddenBy: name });
    const { stdout: text } = await login(['--organization', 'contoso', '-o', 'table'], env);
    expect(text).toContain(`The environment variable ${name} is set: its token is used instead of this one.`);
  },
);

test.each(['ADOC_ORGANIZATION', 'AZDO_ORG_SERVICE_URL'])(
  'login says that %s will win over the default organization',
  async (name) => {
    const env = { [name]: 'https://dev.azure.com/fabrikam' };
    const { stdout } = await login(['--organization', 'contoso'], env);
    expect(JSON.parse(stdout)).toMatchObject({
      organization: 'https://dev.azure.com/contoso',
      defaultOrganization: 'https://dev.azure.com/contoso',
      defaultOverriddenBy: name,
    });
    const { stdout: text } = await login(['--organization', 'contoso', '-o', 'table'], env);
    expect(text).toContain(`The environment variable ${name} is set: it names the organization instead`);
  },
);

test('an empty variable does not count as one that wins', async () => {
  const { stdout } = await login(['--organization', 'contoso'], { ADOC_TOKEN: '', ADOC_ORGANIZATION: '' });
  expect(JSON.parse(stdout)).toMatchObject({ overriddenBy: null, defaultOverriddenBy: null });
});

test('signing in again replaces the token of the organization, and only that', async () => {
  await world.login();
  await login(['--organization', 'contoso']);
  await login(['--organization', 'contoso']);
  const { accounts, pending } = (await world.readJson(path.join(world.configDirectory, 'accounts.json'))) as {
    accounts: { organization: string; secretId: string }[];
    pending: unknown[];
  };
  expect(accounts.map(({ organization }) => organization)).toEqual([
    world.emulator.organizationUrl.toLowerCase(),
    'https://dev.azure.com/contoso',
  ]);
  expect(pending).toEqual([]);
  const { secrets } = (await world.readJson(path.join(world.dataDirectory, 'credentials.json'))) as { secrets: object };
  expect(Object.keys(secrets).sort()).toEqual(accounts.map(({ secretId }) => secretId).sort());
});
