import { type Emulator, startEmulator } from '../../src/index.js';
import { ask, basic, TOKEN } from '../ask.js';

const ME = '/contoso/_apis/connectionData?api-version=7.1-preview.1';
const REASON = 'x-tfs-serviceerror';
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({
    pats: [
      TOKEN,
      { token: 'expired-token', expired: true },
      { token: 'other-organization', organizations: ['elsewhere'] },
      { token: 'code-writer', user: 'Grace Hopper', scopes: ['vso.code_write'] },
    ],
    bearerTokens: ['entra-token'],
    seed: {
      organizations: [
        { name: 'contoso', projects: [{ name: 'Private', repositories: [{ name: 'Private' }] }] },
        { name: 'open', publicProjects: true, projects: [{ name: 'Seen', visibility: 'public' }, { name: 'Unseen' }] },
      ],
    },
  });
});
afterAll(() => emulator.close());

test('a PAT is taken as Basic with any user name', async () => {
  for (const user of ['', 'OAuth', 'ada@contoso.example']) {
    const authorization = `Basic ${Buffer.from(`${user}:${TOKEN}`).toString('base64')}`;
    const { status, json } = await ask(emulator, ME, { token: '', headers: { authorization } });
    expect([status, json.authenticatedUser.providerDisplayName]).toEqual([200, 'Ada Contoso']);
  }
});

test('an Entra token is taken as Bearer and as Basic, a PAT as Basic only', async () => {
  const as = async (authorization: string) =>
    (await ask(emulator, ME, { token: '', headers: { authorization } })).status;
  expect(await as('Bearer entra-token')).toBe(200);
  expect(await as(basic('entra-token'))).toBe(200);
  expect(await as(`Bearer ${TOKEN}`)).toBe(401);
});

test('no credential is refused with an empty body, challenges, a reason and the tenant', async () => {
  const { status, headers, text } = await ask(emulator, ME, { token: '' });
  expect([status, text]).toEqual([401, '']);
  expect(headers.get('www-authenticate')).toMatch(/^Bearer authorization_uri=https:\/\/.*, Basic realm="https:/);
  expect(decodeURIComponent(headers.get(REASON) ?? '')).toContain('TF400813');
  expect(headers.get('x-vss-resourcetenant')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a caller that does not suppress it is sent to the sign-in page, which is HTML with status 203', async () => {
  const headers = { 'X-TFS-FedAuthRedirect': '' };
  const redirect = await ask(emulator, ME, { token: 'wrong-token', headers });
  expect(redirect.status).toBe(302);
  const target = redirect.headers.get('location') ?? '';
  expect(target).toContain('/_signin?realm=dev.azure.com');
  const page = await fetch(target);
  expect([page.status, page.headers.get('content-type')]).toEqual([203, 'text/html; charset=utf-8']);
});

test('methods that cannot be redirected are refused at once', async () => {
  const asking = { method: 'PATCH', token: 'wrong-token', headers: { 'X-TFS-FedAuthRedirect': '' } };
  expect((await ask(emulator, ME, asking)).status).toBe(401);
});

test('an expired PAT is told so in a header', async () => {
  const { status, headers } = await ask(emulator, ME, { token: 'expired-token' });
  expect(status).toBe(401);
  expect(decodeURIComponent(headers.get(REASON) ?? '')).toBe(
    'Access Denied: The Personal Access Token used has expired.',
  );
});

test('a PAT of another organization is refused', async () => {
  const { status, headers } = await ask(emulator, ME, { token: 'other-organization' });
  expect([status, decodeURIComponent(headers.get(REASON) ?? '')]).toEqual([401, expect.stringMatching(/^TF400813: /)]);
});

test('a PAT without the scope may say who it is, and not more', async () => {
  const me = await ask(emulator, ME, { token: 'code-writer' });
  expect(me.json.authenticatedUser.properties.Account.$value).toBe('grace.hopper@contoso.example');
  const repositories = await ask(emulator, '/contoso/_apis/git/repositories?api-version=7.1', { token: 'code-writer' });
  expect(repositories.status).toBe(200);
  const projects = await ask(emulator, '/contoso/_apis/projects?api-version=7.1', { token: 'code-writer' });
  expect([projects.status, projects.json.typeKey]).toEqual([401, 'UnauthorizedRequestException']);
});

test('an organization with public projects answers an invalid token as the anonymous user', async () => {
  const me = await ask(emulator, ME.replace('contoso', 'open'), { token: 'wrong-token' });
  expect([me.status, me.json.authenticatedUser.id]).toEqual([200, 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa']);
  const projects = await ask(emulator, '/open/_apis/projects?api-version=7.1', { token: '' });
  expect(projects.json.value.map(({ name }: { name: string }) => name)).toEqual(['Seen']);
  expect((await ask(emulator, '/open/_apis/projects/Unseen?api-version=7.1', { token: '' })).status).toBe(401);
});

test('an unknown organization is an HTML page with status 404, whoever asks', async () => {
  const { status, headers } = await ask(emulator, '/nowhere/_apis/projects');
  expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
});

test('a Server challenges instead of redirecting', async () => {
  const path = ME.replace('/contoso', '/tfs/DefaultCollection');
  const { status, headers } = await ask(emulator, path, { token: '', headers: { 'X-TFS-FedAuthRedirect': '' } });
  expect([status, headers.get('location')]).toEqual([401, null]);
  expect(headers.get('www-authenticate')).toContain('NTLM');
});
