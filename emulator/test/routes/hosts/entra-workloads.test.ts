import { generateKeyPairSync, type KeyLike, sign } from 'node:crypto';
import { identifier } from '../../../src/identifier.js';
import { ask } from '../../ask.js';
import { claimsOf, getJson, requestToken, SCOPE } from '../../entra.js';
import { rsaCertificate } from '../../self-signed-certificate.js';
import { useEmulator } from '../../use-emulator.js';

const ID = '99999999-8888-7777-6666-555555555555';
const CERTIFIED = '99999999-8888-7777-6666-444444444444';
const SECRET = 'workload-secret-0001';
const BEARER = 'job-token-0123456789';
const GITHUB = 'https://token.actions.githubusercontent.com';
const VSTOKEN = `https://vstoken.dev.azure.com/${identifier('services', 'contoso')}`;
const AUDIENCE = 'https://login.microsoftonline.com/contoso/v2.0';
const ASSERTION = { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' };
const JOB =
  '/contoso/Fabrikam/_apis/distributedtask/hubs/build/plans/1a3cba93-e7b5-4c1f-9c1c-3e5f3b7d7c11/jobs/2a3cba93-e7b5-4c1f-9c1c-3e5f3b7d7c11/oidctoken';

const { cert, key } = rsaCertificate();
const service = useEmulator({
  bearerTokens: [BEARER],
  seed: {
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
              name: 'Robot',
              id: ID,
              secrets: [SECRET],
              federated: [
                { issuer: GITHUB, subject: 'repo:contoso/web:ref:refs/heads/main' },
                { issuer: VSTOKEN, subject: 'sc://contoso/Fabrikam/deploy' },
              ],
            },
            { name: 'Signer', id: CERTIFIED, certificates: [cert] },
          ],
          managedIdentities: [
            { name: 'machine' },
            { name: 'assigned', resourceId: '/subscriptions/1/identities/assigned' },
          ],
          identityHeader: 'identity-header-0001',
        },
      ],
    },
  },
});
const asking = (fields: Record<string, string>) =>
  requestToken(service.emulator, { grant_type: 'client_credentials', client_id: ID, scope: SCOPE, ...fields });
const whoIs = async (token: string): Promise<string> => {
  const headers = { authorization: `Bearer ${token}` };
  const path = '/contoso/_apis/connectionData?api-version=7.1-preview.1';
  return (await ask(service.emulator, path, { token: '', headers })).json.authenticatedUser.providerDisplayName;
};
const seconds = () => Math.floor(service.emulator.clock.now() / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const assertion = (
  claims: object,
  privateKey: KeyLike = key,
  header: object = { alg: 'RS256', typ: 'JWT' },
): string => {
  const own = { iss: CERTIFIED, sub: CERTIFIED, aud: AUDIENCE, nbf: seconds(), exp: seconds() + 600 };
  const signed = `${part(header)}.${part({ ...own, ...claims })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
};

test('an application signs in with its secret, as itself', async () => {
  const { json } = await asking({ client_secret: SECRET });
  expect(json).toEqual({
    token_type: 'Bearer',
    expires_in: 3599,
    ext_expires_in: 3599,
    access_token: expect.any(String),
  });
  expect(claimsOf(json.access_token)).toMatchObject({ idtyp: 'app', appid: ID });
  expect(await whoIs(json.access_token)).toBe('Robot');
});

test.each([
  [{ client_secret: 'wrong-secret' }, 401, 7000215],
  [{}, 401, 7000218],
  [{ client_secret: SECRET, client_id: '00000000-0000-0000-0000-000000000001' }, 400, 700016],
  [{ client_secret: SECRET, scope: SCOPE.replace('.default', 'vso.code') }, 400, 1002012],
  [{ client_secret: SECRET, scope: '' }, 400, 900144],
  [{ client_secret: SECRET, grant_type: 'magic' }, 400, 70003],
  [{ client_secret: SECRET, grant_type: 'password', username: 'ada', password: 'word' }, 400, 50076],
  [{ ...ASSERTION, client_assertion: 'rubbish' }, 401, 50027],
])('%j is refused with status %d and AADSTS%d', async (fields, status, code) => {
  const answer = await asking(fields as Record<string, string>);
  expect([answer.status, answer.json.error_codes]).toEqual([status, [code]]);
});

test('an unknown tenant is refused', async () => {
  const { json } = await requestToken(service.emulator, { grant_type: 'client_credentials' }, 'nowhere');
  expect(json).toMatchObject({ error: 'invalid_request', error_codes: [90002] });
});

test('an application proves itself with the key of its certificate', async () => {
  const certified = { client_id: CERTIFIED, ...ASSERTION };
  const { json } = await asking({ ...certified, client_assertion: assertion({}) });
  expect(await whoIs(json.access_token)).toBe('Signer');
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const codes = async (client_assertion: string) => (await asking({ ...certified, client_assertion })).json.error_codes;
  expect(await codes(assertion({}, other))).toEqual([700027]);
  expect(await codes(assertion({}, key, { alg: 'RS256', x5t: 'c29tZXRoaW5nIGVsc2U' }))).toEqual([700027]);
  expect(await codes(assertion({ exp: seconds() - 3600 }))).toEqual([700024]);
  expect(await codes(assertion({ aud: 'https://login.microsoftonline.com/tailspin/v2.0' }))).toEqual([700023]);
  expect(await codes(assertion({ sub: ID }))).toEqual([700021]);
});

test('a job of GitHub proves itself with a token of GitHub, if the application trusts its repository and branch', async () => {
  const url = `${service.emulator.url}/_host/pipelines.actions.githubusercontent.com/run/idtoken?audience=api://AzureADTokenExchange`;
  const tokenOf = async (subject: string) => {
    const { json } = await getJson(`${url}&subject=${encodeURIComponent(subject)}`, {
      authorization: 'bearer run-token',
    });
    return json.value;
  };
  const good = await asking({ ...ASSERTION, client_assertion: await tokenOf('repo:contoso/web:ref:refs/heads/main') });
  expect(await whoIs(good.json.access_token)).toBe('Robot');
  const bad = await asking({ ...ASSERTION, client_assertion: await tokenOf('repo:contoso/web:ref:refs/heads/other') });
  expect(bad.json.error_codes).toEqual([700213]);
  expect((await getJson(url)).status).toBe(401);
});

test('a job of a pipeline proves itself with a token for its service connection', async () => {
  const headers = { authorization: `Bearer ${BEARER}` };
  const { json: project } = await service.get('/contoso/_apis/projects/Fabrikam?api-version=7.1');
  const job = JOB.replace('Fabrikam', project.id);
  const list = await service.get('/contoso/Fabrikam/_apis/serviceendpoint/endpoints?api-version=7.1');
  const id = list.json.value[0].id;
  const { json } = await service.send(
    'POST',
    `${job}?serviceConnectionId=${id}&api-version=7.1-preview.1`,
    {},
    headers,
  );
  const good = await asking({ ...ASSERTION, client_assertion: json.oidcToken });
  expect(await whoIs(good.json.access_token)).toBe('Robot');
  const other = await service.send('POST', `${job}?api-version=7.1-preview.1`, {}, headers);
  const bad = await asking({ ...ASSERTION, client_assertion: other.json.oidcToken });
  expect(bad.json.error_codes).toEqual([700213]);
  expect((await service.send('POST', `${job}?api-version=7.1-preview.1`, {})).status).toBe(401);
});

test('a machine in Azure gets a token of its identity without a secret', async () => {
  const imds = (query: string, headers: Record<string, string> = { metadata: 'true' }) =>
    getJson(`${service.emulator.url}/_host/169.254.169.254/metadata/identity/oauth2/token?${query}`, headers);
  const resource = 'api-version=2018-02-01&resource=499b84ac-1321-427f-aa17-267ca6975798';
  const { json: own } = await imds(resource);
  expect(own).toMatchObject({
    token_type: 'Bearer',
    expires_in: '86399',
    resource: '499b84ac-1321-427f-aa17-267ca6975798',
  });
  expect(await whoIs(own.access_token)).toBe('machine');
  const { json: assigned } = await imds(`${resource}&mi_res_id=/subscriptions/1/identities/assigned`);
  expect(await whoIs(assigned.access_token)).toBe('assigned');
  const unknown = await imds(`${resource}&client_id=${ID}`);
  expect([unknown.status, unknown.json.error_description]).toEqual([400, 'Identity not found']);
  expect((await imds(resource, {})).status).toBe(400);
  expect((await imds(resource.replace('499b', '599b'))).status).toBe(400);
});

test('App Service gives it to whoever knows the header', async () => {
  const ofApp = (header: string) => {
    const query = 'api-version=2019-08-01&resource=499b84ac-1321-427f-aa17-267ca6975798';
    const headers = { 'x-identity-header': header };
    return getJson(`${service.emulator.url}/_host/169.254.169.254/msi/token?${query}`, headers);
  };
  const { access_token } = (await ofApp('identity-header-0001')).json;
  expect(await whoIs(access_token)).toBe('machine');
  expect((await ofApp('something-else')).status).toBe(401);
  expect(JSON.stringify(service.emulator.requests)).not.toContain('identity-header-0001');
});
