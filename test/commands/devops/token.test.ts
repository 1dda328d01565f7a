import DevopsToken from '../../../src/commands/devops/token.js';
import { answerWith, fakeAzureCli } from '../../world/fake-azure-cli.js';
import { startWorld, token } from '../start-world.js';

const world = startWorld();
const contoso = ['--organization', 'contoso'];
const basic = `Basic ${Buffer.from(`:${token}`).toString('base64')}`;

test('standard output holds the credential and nothing else, in a pipe and on a terminal', async () => {
  const { home } = await world.login('contoso');
  world.takeRequests();
  for (const isTTY of [false, true]) {
    const run = await world.run(DevopsToken, [], { home, isTTY });
    expect(run).toMatchObject({ stdout: `${token}\n`, stderr: '', exitCode: 0 });
  }
  expect(world.takeRequests()).toEqual([]);
});

test('--header gives the whole header: Basic for a personal access token', async () => {
  const { home } = await world.login('contoso');
  expect(await world.run(DevopsToken, ['--header'], { home })).toMatchObject({ stdout: `Authorization: ${basic}\n` });
});

test('--header gives Bearer for the token of a job, and for one of Azure CLI', async () => {
  const job = {
    TF_BUILD: 'True',
    SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/',
    SYSTEM_ACCESSTOKEN: 'job-77aa',
  };
  expect((await world.run(DevopsToken, ['--header'], { env: job })).stdout).toBe('Authorization: Bearer job-77aa\n');
  const { path: PATH } = fakeAzureCli(answerWith('azure-cli-token-77aa'));
  expect((await world.run(DevopsToken, [...contoso, '--header'], { env: { PATH } })).stdout).toBe(
    'Authorization: Bearer azure-cli-token-77aa\n',
  );
});

test.each([
  ['ADOC_OUTPUT', 'json'],
  ['ADOC_OUTPUT', 'table'],
])('%s=%s changes nothing', async (name, value) => {
  const env = { ADOC_TOKEN: token, [name]: value };
  expect(await world.run(DevopsToken, contoso, { env })).toMatchObject({ stdout: `${token}\n`, stderr: '' });
});

test.each(['json', 'yaml', 'table', 'tsv'])('--output %s masks it, and tells what it is', async (format) => {
  const { stdout } = await world.run(DevopsToken, [...contoso, '--output', format], { env: { ADOC_TOKEN: token } });
  expect(stdout).toContain('the token in the environment variable ADOC_TOKEN');
  expect(stdout).not.toContain(token);
  expect(stdout).not.toContain(basic);
});

test('--debug says where it comes from, and not what it is', async () => {
  const { stderr } = await world.run(DevopsToken, [...contoso, '--debug'], { env: { ADOC_TOKEN: token } });
  expect(stderr).toContain('debug: organization: https://dev.azure.com/contoso');
  expect(stderr).not.toContain(token);
});

test.each([[[]], [['--header']]])(
  'without a credential nothing is printed, and the exit code is 4: %j',
  async (words) => {
    const run = await world.run(DevopsToken, [...contoso, ...words], { env: { ADOC_AZURE_CLI: 'off' } });
    expect(run).toMatchObject({ stdout: '', exitCode: 4 });
    expect(run.stderr).toContain('You are not signed in to https://dev.azure.com/contoso.');
  },
);

test('the token of one organization is not printed for another, nor the default one for a Server', async () => {
  const { home } = await world.login('contoso');
  const env = { ADOC_AZURE_CLI: 'off' };
  for (const other of ['fabrikam', world.emulator.organizationUrl])
    expect(await world.run(DevopsToken, ['--organization', other], { home, env })).toMatchObject({
      stdout: '',
      exitCode: 4,
    });
});
