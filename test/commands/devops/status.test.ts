import DevopsStatus from '../../../src/commands/devops/status.js';
import { startWorld, token } from '../start-world.js';

const world = startWorld({
  pats: [
    { token, user: 'Ada Contoso' },
    { token: 'expired-token-77aa', expired: true },
  ],
});
const contoso = 'https://dev.azure.com/contoso';

test('a paragraph on a terminal: what is in use, with its source, and who is signed in', async () => {
  const { home } = await world.login('contoso');
  await world.login(world.emulator.organizationUrl, home);
  const { stdout, exitCode } = await world.run(DevopsStatus, [], { home, isTTY: true });
  expect(exitCode).toBe(0);
  const [first = '', second = ''] = stdout.split('\n\n');
  expect(first.split('\n').map((line) => line.trim().split(/: +/))).toEqual([
    [expect.stringContaining('https')],
    ['In use', 'yes (settings)'],
    ['Signed in as', 'Ada Contoso (ada.contoso@contoso.example)'],
    ['Credential', 'personal access token', `the token stored for ${contoso}`],
    ['Store', 'file'],
    ['Emulator', world.emulator.url],
  ]);
  expect(second).toContain('Signed in as:');
  expect(second).not.toContain('In use');
});

test('JSON in a pipe: the organization in use first, then the others', async () => {
  const { home } = await world.login('contoso');
  await world.login(world.emulator.organizationUrl, home);
  const { stdout, stderr } = await world.run(DevopsStatus, [], {
    home,
    env: { ADOC_PROJECT: 'Fabrikam' },
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject([
    {
      organization: contoso,
      isInUse: true,
      organizationSource: { kind: 'settings' },
      project: 'Fabrikam',
      projectSource: { kind: 'environment', name: 'ADOC_PROJECT' },
      user: { name: 'Ada Contoso' },
      problem: null,
      emulator: world.emulator.url,
    },
    { organization: world.emulator.organizationUrl.toLowerCase(), isInUse: false, organizationSource: null },
  ]);
});

test('with --offline no server is asked', async () => {
  const { home } = await world.login('contoso');
  world.takeRequests();
  const { result, exitCode } = await world.run(DevopsStatus, ['--offline'], { home });
  expect({ result, exitCode }).toMatchObject({ result: [{ user: null, problem: null, store: 'file' }], exitCode: 0 });
  expect(world.takeRequests()).toEqual([]);
});

test('a token in the environment is named by its variable', async () => {
  const env = { AZURE_DEVOPS_EXT_PAT: token, ADOC_ORGANIZATION: 'contoso' };
  const { stdout } = await world.run(DevopsStatus, [], { env });
  expect(JSON.parse(stdout)).toMatchObject([
    {
      store: 'environment',
      credential: { source: 'the token in the environment variable AZURE_DEVOPS_EXT_PAT' },
      organizationSource: { kind: 'environment', name: 'ADOC_ORGANIZATION' },
    },
  ]);
});

test('a rejected token is shown with the reason of the server, and is exit code 4', async () => {
  const env = { ADOC_TOKEN: 'expired-token-77aa', ADOC_ORGANIZATION: 'contoso' };
  const { stdout, exitCode } = await world.run(DevopsStatus, [], { env });
  expect(exitCode).toBe(4);
  expect(JSON.parse(stdout)).toMatchObject([
    { user: null, problem: { code: 'not-signed-in', reason: expect.stringContaining('has expired'), exitCode: 4 } },
  ]);
});

test.each([
  ['drops connections', { reset: true }],
  ['is down', { status: 503 }],
])('a server that %s is no bad token: exit code 5', async (_, fault) => {
  const { home } = await world.login('contoso');
  world.emulator.fault({ ...fault, times: 'always' });
  const { stdout, exitCode } = await world.run(DevopsStatus, [], { home });
  expect(exitCode).toBe(5);
  expect(JSON.parse(stdout)).toMatchObject([{ store: 'file', problem: { exitCode: 5 } }]);
  expect(stdout).not.toContain('not accept');
});

test('where nobody is signed in it says how to, and exits with 4', async () => {
  const { stdout, stderr, exitCode } = await world.run(DevopsStatus, [], { isTTY: true });
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
  expect(stderr).toBe('Warning: Nobody is signed in. To sign in: adoc devops login --organization URL\n');
});
