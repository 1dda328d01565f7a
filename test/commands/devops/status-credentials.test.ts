import DevopsLogin from '../../../src/commands/devops/login.js';
import DevopsLogout from '../../../src/commands/devops/logout.js';
import DevopsStatus from '../../../src/commands/devops/status.js';
import { answerWith, fakeAzureCli } from '../../world/fake-azure-cli.js';
import { startWorld, token } from '../start-world.js';

const bearer = 'bearer-token-5c8e2a7d94b1f6';
const world = startWorld({ bearerTokens: [bearer] });
const contoso = 'https://dev.azure.com/contoso';
const job = { SYSTEM_COLLECTIONURI: `${contoso}/`, SYSTEM_TEAMPROJECT: 'Fabrikam' };

test('status and --debug name the credential that is used, as one after the other is taken away', async () => {
  const { home } = await world.login('contoso');
  await world.run(DevopsLogin, [], { home, stdin: token });
  let env: Record<string, string | undefined> = {
    ADOC_TOKEN: token,
    ...job,
    SYSTEM_ACCESSTOKEN: bearer,
    PATH: fakeAzureCli(answerWith(bearer)).path,
  };
  const look = async () => {
    const { stdout, stderr, exitCode } = await world.run(DevopsStatus, ['--organization', 'contoso', '--debug'], {
      home,
      env,
    });
    const [{ credential, store, user, problem }] = JSON.parse(stdout);
    expect({ exitCode, problem, user }).toMatchObject({ exitCode: 0, problem: null, user: { name: 'Ada Contoso' } });
    expect(stderr).toContain(`credential: ${credential.source}`);
    expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`${token}|${bearer}`));
    return { ...credential, store };
  };

  const variable = 'the token in the environment variable ADOC_TOKEN';
  expect(await look()).toEqual({ kind: 'pat', source: variable, store: 'environment' });
  env = { ...env, ADOC_TOKEN: undefined };
  expect(await look()).toEqual({ kind: 'pat', source: `the token stored for ${contoso}`, store: 'file' });
  await world.run(DevopsLogout, ['--organization', 'contoso'], { home });
  expect(await look()).toEqual({ kind: 'pat', source: 'the default token', store: 'file' });
  await world.run(DevopsLogout, [], { home });
  const ofJob = 'the job access token in SYSTEM_ACCESSTOKEN';
  expect(await look()).toEqual({ kind: 'bearer', source: ofJob, store: 'environment' });
  env = { ...env, SYSTEM_ACCESSTOKEN: undefined };
  expect(await look()).toEqual({ kind: 'bearer', source: 'the sign-in of Azure CLI', store: 'azure-cli' });
});

test('in a job, organization and project are the job’s own', async () => {
  const env = { ...job, SYSTEM_ACCESSTOKEN: bearer };
  const { result } = await world.run(DevopsStatus, [], { env });
  expect(result).toMatchObject([
    {
      organization: contoso,
      organizationSource: { kind: 'job', name: 'SYSTEM_COLLECTIONURI' },
      project: 'Fabrikam',
      projectSource: { kind: 'job', name: 'SYSTEM_TEAMPROJECT' },
    },
  ]);
});

test('a job whose step does not map its token is told how to, whether Azure CLI is there or not', async () => {
  const signedOut = fakeAzureCli(`echo "ERROR: Please run 'az login' to setup account." >&2`, 'exit 1');
  for (const env of [job, { ...job, PATH: signedOut.path }]) {
    const { stdout, exitCode } = await world.run(DevopsStatus, [], { env });
    expect(exitCode).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject([
      { problem: { code: 'not-signed-in', reason: expect.stringContaining('not handed to a step by itself') } },
    ]);
  }
});
