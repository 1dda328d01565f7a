import { ask } from '../../ask.js';
import { signIn } from '../../entra.js';
import { useEmulator } from '../../use-emulator.js';

const PATS = '/_host/vssps.dev.azure.com/contoso/_apis/tokens/pats';
const VERSION = 'api-version=7.1-preview.1';
const DAY = 86_400_000;
const PROJECTS = '/contoso/_apis/projects?api-version=7.1';
const REPOSITORIES = '/contoso/_apis/git/repositories?api-version=7.1';

const service = useEmulator({
  seed: {
    organizations: [
      { name: 'contoso', projects: [{ name: 'Fabrikam', repositories: [{ name: 'Web', branches: ['main'] }] }] },
      { name: 'strict', projects: [], patPolicy: { forbidsGlobal: true, forbidsFullScope: true, maximumDays: 7 } },
    ],
  },
});

const signedIn = async (user: string) => {
  const { access_token } = await signIn(service.emulator, { login_hint: `${user}@contoso.example` });
  const headers = { authorization: `Bearer ${access_token}` };
  const get = (query = '') => service.get(`${PATS}?${query}${query && '&'}${VERSION}`, headers);
  const send = (method: string, body?: unknown, query = '') =>
    service.send(method, `${PATS}?${query}${query && '&'}${VERSION}`, body, headers);
  return { get, send, headers };
};
const inDays = (days: number) => new Date(service.emulator.clock.now() + days * DAY).toISOString();
const wishes = (more: object = {}) => ({
  displayName: 'ci',
  scope: 'vso.code',
  validTo: inDays(30),
  allOrgs: false,
  ...more,
});

test('a token that is made signs in with its scopes, until it expires', async () => {
  const { send } = await signedIn('grace.hopper');
  const { status, json } = await send('POST', wishes({ displayName: 'code only' }));
  expect([status, json.patTokenError, json.patToken.token]).toEqual([
    200,
    'none',
    expect.stringMatching(/^.{76}AZDO.{4}$/),
  ]);
  expect(json.patToken.targetAccounts).toHaveLength(1);
  const { token } = json.patToken;
  expect((await ask(service.emulator, REPOSITORIES, { token })).status).toBe(200);
  expect((await ask(service.emulator, PROJECTS, { token })).status).toBe(401);
  service.emulator.clock.advance(31 * DAY);
  const late = await ask(service.emulator, REPOSITORIES, { token });
  expect([late.status, decodeURIComponent(late.headers.get('x-tfs-serviceerror') ?? '')]).toEqual([
    401,
    'Access Denied: The Personal Access Token used has expired.',
  ]);
});

test('a token is never shown again, and the log never shows it', async () => {
  const { get, send } = await signedIn('alan.turing');
  const { token, authorizationId } = (await send('POST', wishes())).json.patToken;
  const { json } = await get(`authorizationId=${authorizationId}`);
  expect([json.patToken.displayName, json.patToken.token, json.patTokenError]).toEqual(['ci', null, 'none']);
  await ask(service.emulator, PROJECTS.replace('api', `${token}-api`), { token });
  const log = JSON.stringify(service.emulator.requests);
  expect(log).not.toContain(token);
  expect(log).toContain('***');
});

test('a revoked token lets nobody in and stays in the list of revoked ones', async () => {
  const { get, send } = await signedIn('barbara.liskov');
  const { token, authorizationId } = (await send('POST', wishes({ displayName: 'leaked' }))).json.patToken;
  expect((await send('DELETE', undefined, `authorizationId=${authorizationId}`)).status).toBe(204);
  expect((await ask(service.emulator, REPOSITORIES, { token })).status).toBe(401);
  const names = (await get('displayFilterOption=revoked')).json.patTokens.map(
    ({ displayName }: { displayName: string }) => displayName,
  );
  expect(names).toContain('leaked');
  expect((await send('PUT', { authorizationId, displayName: 'again' })).json).toEqual({
    patToken: null,
    patTokenError: 'authorizationNotFound',
  });
});

test('an update changes what it names, and the scopes count from then on', async () => {
  const { send } = await signedIn('grace.hopper');
  const { token, authorizationId, validTo } = (await send('POST', wishes())).json.patToken;
  const { json } = await send('PUT', { authorizationId, scope: 'app_token', allOrgs: true });
  expect(json.patToken).toMatchObject({
    displayName: 'ci',
    scope: 'app_token',
    targetAccounts: null,
    token: null,
    validTo,
  });
  expect((await ask(service.emulator, PROJECTS, { token })).status).toBe(200);
});

test('a list is sorted and comes in pages that the body leads through', async () => {
  const { get, send } = await signedIn('alan.turing');
  for (const displayName of ['page c', 'page a', 'page b']) await send('POST', wishes({ displayName }));
  const sorted = 'sortByOption=displayName&isSortAscending=false&$top=2';
  const first = (await get(sorted)).json;
  expect(first.patTokens.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['page c', 'page b']);
  const second = (await get(`${sorted}&continuationToken=${first.continuationToken}`)).json;
  expect(second.patTokens[0].displayName).toBe('page a');
  expect((await get('displayFilterOption=some')).status).toBe(400);
});

test.each([
  [{ displayName: '' }, 'displayNameRequired'],
  [{ displayName: 'x'.repeat(256) }, 'invalidDisplayName'],
  [{ scope: 'vso.everything' }, 'invalidScope'],
  [{ validTo: '2020-01-01T00:00:00Z' }, 'invalidValidTo'],
  [{ validTo: '2099-01-01T00:00:00Z' }, 'invalidValidTo'],
])('%j is answered with 200 and %s', async (wrong, error) => {
  const { send } = await signedIn('grace.hopper');
  const { status, json } = await send('POST', wishes(wrong));
  expect([status, json]).toEqual([200, { patToken: null, patTokenError: error }]);
});

test('the policies of an organization are kept', async () => {
  const { headers } = await signedIn('grace.hopper');
  const strict = PATS.replace('contoso', 'strict');
  const create = async (more: object) =>
    (await service.send('POST', `${strict}?${VERSION}`, wishes({ validTo: inDays(5), ...more }), headers)).json
      .patTokenError;
  expect(await create({ allOrgs: true })).toBe('globalPatPolicyViolation');
  expect(await create({ scope: 'app_token' })).toBe('fullScopePatPolicyViolation');
  expect(await create({ validTo: inDays(8) })).toBe('patLifespanPolicyViolation');
  expect(await create({})).toBe('none');
});

test('nobody sees or revokes the tokens of others', async () => {
  const [grace, alan] = [await signedIn('grace.hopper'), await signedIn('alan.turing')];
  const { authorizationId } = (await grace.send('POST', wishes())).json.patToken;
  expect((await alan.get(`authorizationId=${authorizationId}`)).json.patTokenError).toBe('authorizationNotFound');
  expect((await alan.send('DELETE', undefined, `authorizationId=${authorizationId}`)).status).toBe(404);
});

test('a personal access token cannot list or make others', async () => {
  for (const answer of [
    await service.get(`${PATS}?${VERSION}`),
    await service.send('POST', `${PATS}?${VERSION}`, wishes()),
  ]) {
    expect([answer.status, answer.json.typeKey]).toEqual([403, 'InvalidAccessException']);
  }
});

test('a reset brings the tokens back that there were at the start', async () => {
  const { send } = await signedIn('grace.hopper');
  const { token } = (await send('POST', wishes())).json.patToken;
  expect((await ask(service.emulator, REPOSITORIES, { token })).status).toBe(200);
  service.emulator.reset();
  expect((await ask(service.emulator, REPOSITORIES, { token })).status).toBe(401);
  expect((await service.get(REPOSITORIES)).status).toBe(200);
});
