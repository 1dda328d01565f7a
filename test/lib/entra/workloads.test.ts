import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Emulator, type Seed, startEmulator } from '@adoc/emulator';
import { rsaCertificate } from '../../../emulator/test/self-signed-certificate.js';
import type { EntraMethodKind } from '../../../src/lib/entra/entra-method.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { type EntraWish, signInWithEntra } from '../../../src/lib/sign-in/sign-in-with-entra.js';
import { createTestHost } from '../../world/create-host.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const robot = '11111111-2222-4333-8444-555555555555';
const signer = '11111111-2222-4333-8444-666666666666';
const assigned = '11111111-2222-4333-8444-777777777777';
const jobToken = 'job-token-5c8e2a7d94b1f6';
const clientSecret = 'client-secret-5c8e2a7d94b1f6';
const { cert, key } = rsaCertificate();
const folder = temporaryDirectory();
const pem = path.join(folder, 'robot.pem');
writeFileSync(pem, key + cert);

const seedFor = (organizationId: string): Seed => ({
  organizations: [
    {
      name: 'contoso',
      projects: [
        {
          name: 'Fabrikam',
          serviceConnections: [{ name: 'deploy', type: 'AzureRM', scheme: 'WorkloadIdentityFederation' }],
        },
      ],
    },
  ],
  entra: {
    tenants: [
      {
        name: 'contoso',
        clients: [
          {
            name: 'robot',
            id: robot,
            secrets: [clientSecret],
            federated: [
              {
                issuer: 'https://token.actions.githubusercontent.com',
                subject: 'repo:contoso/web:ref:refs/heads/main',
              },
              { issuer: `https://vstoken.dev.azure.com/${organizationId}`, subject: 'sc://contoso/Fabrikam/deploy' },
            ],
          },
          { name: 'signer', id: signer, certificates: [cert] },
        ],
        managedIdentities: [{ name: 'machine' }, { name: 'assigned', id: assigned }],
      },
    ],
  },
});

let emulator: Emulator;
/** Asks the emulator as a client of the REST API does. */
const ask = async (where: string): Promise<{ id: string; instanceId: string; value: { id: string }[] }> => {
  const headers = { authorization: `Basic ${Buffer.from(`:${emulator.token}`).toString('base64')}` };
  return (await (await fetch(`${emulator.url}/contoso/${where}`, { headers })).json()) as never;
};
beforeAll(async () => {
  emulator = await startEmulator({ seed: seedFor(''), bearerTokens: [jobToken] });
  // The issuer of pipelines has the organization's id in its name.
  emulator.reset(seedFor((await ask('_apis/connectionData')).instanceId));
});
afterAll(() => emulator.close());

function signIn(kind: EntraMethodKind, env: Record<string, string>, wish: Partial<EntraWish> = {}) {
  const options = { debug: true, verbose: true, onlyShowErrors: false, noInput: true };
  const { local, stderr } = createTestHost({ env: { ADOC_EMULATOR: emulator.url, ...env }, cwd: folder });
  const organization = parseOrganization('contoso');
  const given = signInWithEntra(local, {
    kind,
    organization,
    tenant: undefined,
    clientId: undefined,
    certificate: undefined,
    options,
    ...wish,
  });
  return { given, stderr };
}

const github = (subject: string) => ({
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: jobToken,
  ACTIONS_ID_TOKEN_REQUEST_URL: `${emulator.url}/_host/pipelines.actions.githubusercontent.com/run?subject=${encodeURIComponent(subject)}`,
});
const trusted = 'repo:contoso/web:ref:refs/heads/main';

/** What a job of GitHub would get. */
async function assertionOf(subject: string): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url } = github(subject);
  const answer = await fetch(`${url}&audience=api://AzureADTokenExchange`, {
    headers: { authorization: `Bearer ${jobToken}` },
  });
  return ((await answer.json()) as { value: string }).value;
}

test('an application signs in with a certificate in a file, which stays there', async () => {
  const { given, stderr } = signIn('service-principal', { ARM_CLIENT_ID: signer }, { certificate: 'robot.pem' });
  const result = await given;
  expect(result).toMatchObject({ method: { kind: 'service-principal', clientId: signer, certificate: pem } });
  if (result.kind !== 'entra') throw new Error(result.kind);
  expect(result.secret.reveal()).not.toContain('PRIVATE KEY');
  expect(stderr()).not.toContain('PRIVATE KEY');
});

test.each(['ARM_CLIENT_CERTIFICATE_PATH', 'AZURE_CLIENT_CERTIFICATE_PATH'])(
  'the file may be named by %s',
  async (variable) => {
    const { given } = signIn('service-principal', { AZURE_CLIENT_ID: signer, [variable]: pem });
    await expect(given).resolves.toMatchObject({ method: { certificate: pem } });
  },
);

test('a certificate in the environment is kept as a secret', async () => {
  const ARM_CLIENT_CERTIFICATE = Buffer.from(key + cert).toString('base64');
  const { given } = signIn('service-principal', { ARM_CLIENT_ID: signer, ARM_CLIENT_CERTIFICATE });
  const result = await given;
  if (result.kind !== 'entra') throw new Error(result.kind);
  expect(result.secret.reveal()).toContain('PRIVATE KEY');
  expect(JSON.stringify(result)).not.toContain('PRIVATE KEY');
});

test('a secret in the environment goes before a certificate there, and a flag before both', async () => {
  const env = { ARM_CLIENT_CERTIFICATE_PATH: pem, ARM_CLIENT_SECRET: clientSecret };
  const { given } = signIn('service-principal', { ...env, ARM_CLIENT_ID: robot });
  await expect(given).resolves.toMatchObject({ method: { kind: 'service-principal', clientId: robot } });
  const { given: flagged } = signIn('service-principal', { ...env, ARM_CLIENT_ID: signer }, { certificate: pem });
  await expect(flagged).resolves.toMatchObject({ method: { certificate: pem } });
});

test('a clock that is an hour late is named where it spoils what a certificate signs', async () => {
  emulator.clock.advance(3_600_000);
  const error = await catchError(signIn('service-principal', { ARM_CLIENT_ID: signer }, { certificate: pem }).given);
  emulator.clock.reset();
  expect(error.message).toBe('What the application proves itself with is not valid now.');
  expect(error.suggestions.join()).toContain('clock');
});

test('a certificate that is none, or has another key, is refused', async () => {
  const broken = path.join(folder, 'broken.pem');
  writeFileSync(broken, 'rubbish');
  const attempt = (file: string) =>
    catchError(signIn('service-principal', { ARM_CLIENT_ID: signer }, { certificate: file }).given);
  expect(await attempt(broken)).toMatchObject({ code: 'invalid-certificate', exitCode: 2 });
  expect(await attempt('missing.pem')).toMatchObject({ code: 'invalid-certificate', exitCode: 2 });
  const other = rsaCertificate();
  writeFileSync(broken, other.key + other.cert);
  expect(await attempt(broken)).toMatchObject({
    message: 'The application does not know this certificate.',
    exitCode: 4,
  });
});

test('a job of GitHub Actions is vouched for by its platform, whose token is never said', async () => {
  const { given, stderr } = signIn('workload-identity', { AZURE_CLIENT_ID: robot, ...github(trusted) });
  await expect(given).resolves.toMatchObject({ method: { kind: 'workload-identity', from: { kind: 'github' } } });
  expect(stderr()).toContain('debug:');
  expect(stderr()).not.toContain(jobToken);
  expect(stderr()).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test('a job of GitHub Actions that the application does not trust is told what to compare', async () => {
  const env = { AZURE_CLIENT_ID: robot, ...github('repo:contoso/web:ref:refs/heads/other') };
  const error = await catchError(signIn('workload-identity', env).given);
  expect(error.message).toBe('The tenant does not accept the federated token.');
  expect(`${error.reason}${error.suggestions}`).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test('a job of a pipeline is vouched for by its service connection', async () => {
  const project = await ask('_apis/projects/Fabrikam');
  const { value } = await ask('Fabrikam/_apis/serviceendpoint/endpoints');
  const plan = '1a3cba93-e7b5-4c1f-9c1c-3e5f3b7d7c11';
  const env = {
    ARM_CLIENT_ID: robot,
    ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: value[0]?.id ?? '',
    SYSTEM_ACCESSTOKEN: jobToken,
    SYSTEM_OIDCREQUESTURI: `${emulator.url}/contoso/${project.id}/_apis/distributedtask/hubs/build/plans/${plan}/jobs/${plan}/oidctoken`,
  };
  const { given, stderr } = signIn('workload-identity', env);
  await expect(given).resolves.toMatchObject({ method: { from: { kind: 'azure-pipelines' } } });
  expect(stderr()).not.toContain(jobToken);
});

test('a federated token comes from a file that is read anew each time, or from a variable', async () => {
  writeFileSync(path.join(folder, 'token'), `${await assertionOf(trusted)}\n`);
  const file = signIn('workload-identity', { AZURE_CLIENT_ID: robot, AZURE_FEDERATED_TOKEN_FILE: 'token' });
  await expect(file.given).resolves.toMatchObject({
    method: { from: { kind: 'file', path: path.join(folder, 'token') } },
  });
  const env = { ARM_CLIENT_ID: robot, ARM_OIDC_TOKEN: await assertionOf(trusted) };
  const result = await signIn('workload-identity', env).given;
  expect(result).toMatchObject({ method: { from: { kind: 'variable', name: 'ARM_OIDC_TOKEN' } } });
  if (result.kind === 'entra') expect(result.secret.reveal()).not.toContain(env.ARM_OIDC_TOKEN);
});

test('a job whose platform hands out no token is told what is missing', async () => {
  const lacking = {
    ARM_CLIENT_ID: robot,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${emulator.url}/_host/x.actions.githubusercontent.com/`,
  };
  expect(await catchError(signIn('workload-identity', lacking).given)).toMatchObject({
    code: 'no-assertion',
    exitCode: 4,
    message: 'ARM_OIDC_REQUEST_TOKEN or ACTIONS_ID_TOKEN_REQUEST_TOKEN is not set.',
  });
  const file = { ARM_CLIENT_ID: robot, AZURE_FEDERATED_TOKEN_FILE: 'nowhere' };
  expect(await catchError(signIn('workload-identity', file).given)).toMatchObject({ code: 'no-assertion' });
  const none = await catchError(signIn('workload-identity', { ARM_CLIENT_ID: robot }).given);
  expect(none).toMatchObject({ code: 'usage', exitCode: 2 });
});

test("a job's token is not sent in the clear", async () => {
  const env = {
    ARM_CLIENT_ID: robot,
    ARM_OIDC_REQUEST_URL: 'http://tokens.example/request',
    ARM_OIDC_REQUEST_TOKEN: jobToken,
  };
  const error = await catchError(signIn('workload-identity', env).given);
  expect(error).toMatchObject({ code: 'no-assertion', message: expect.stringContaining('not encrypted') });
});

test('a machine with several identities takes the one that is named', async () => {
  const { given } = signIn('managed-identity', {}, { clientId: assigned });
  await expect(given).resolves.toMatchObject({ method: { kind: 'managed-identity', clientId: assigned } });
  const error = await catchError(signIn('managed-identity', {}, { clientId: robot }).given);
  expect(error).toMatchObject({ code: 'entra-refused', exitCode: 4, reason: expect.stringContaining('Identity') });
});
