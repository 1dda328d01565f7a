import { createHash } from 'node:crypto';
import { ask } from '../../ask.js';
import { CLI, claimsOf, entraUrl, getJson, openSignIn, postForm, requestToken, SCOPE, signIn } from '../../entra.js';
import { useEmulator } from '../../use-emulator.js';

const ME = '/contoso/_apis/connectionData?api-version=7.1-preview.1';
const HOUR = 3_600_000;
const SHY = '11111111-2222-3333-4444-555555555555';

const service = useEmulator({
  seed: {
    organizations: [
      { name: 'contoso', projects: [] },
      { name: 'abroad', projects: [], tenant: 'tailspin' },
    ],
    entra: {
      tenants: [
        {
          name: 'contoso',
          clients: [
            { name: 'Azure CLI', id: CLI },
            { name: 'Shy', id: SHY, needsConsent: true },
            {
              name: 'Web',
              id: SHY.replace('1', '2'),
              secrets: ['web-secret-0001'],
              redirectUris: ['https://web.example/back'],
            },
          ],
        },
        { name: 'tailspin', refusesUsedRefreshTokens: true },
      ],
    },
  },
});
const as = (token: string, path = ME) =>
  ask(service.emulator, path, { token: '', headers: { authorization: `Bearer ${token}` } });
const redeem = (code: string, more: Record<string, string> = {}) =>
  requestToken(service.emulator, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: 'http://localhost:8400',
    ...more,
  });
const codeOf = async (fields: Record<string, string> = {}): Promise<string> =>
  new URL((await openSignIn(service.emulator, fields)).location).searchParams.get('code') ?? '';

test('a sign-in leads back with code and state, and the tokens say who it is', async () => {
  const { status, location } = await openSignIn(service.emulator, { nonce: 'once' });
  const target = new URL(location);
  expect([status, target.origin, target.searchParams.get('state')]).toEqual([
    302,
    'http://localhost:8400',
    'the-state',
  ]);
  const { json, headers } = await redeem(target.searchParams.get('code') ?? '', { client_info: '1' });
  expect(headers.get('cache-control')).toBe('no-store');
  const claims = claimsOf(json.access_token);
  expect(claims).toMatchObject({
    aud: '499b84ac-1321-427f-aa17-267ca6975798',
    upn: 'ada.contoso@contoso.example',
    appid: CLI,
  });
  expect(claimsOf(json.id_token)).toMatchObject({
    aud: CLI,
    nonce: 'once',
    oid: claims.oid,
    tid: claims.tid,
    name: 'Ada Contoso',
  });
  const info = JSON.parse(Buffer.from(json.client_info, 'base64url').toString());
  expect(info).toEqual({ uid: claims.oid, utid: claims.tid });
  expect(json.scope.split(' ')).toContain('499b84ac-1321-427f-aa17-267ca6975798/user_impersonation');
  expect((await as(json.access_token)).json.authenticatedUser.providerDisplayName).toBe('Ada Contoso');
});

test('an access token dies after its time, and a refresh token brings another', async () => {
  const { access_token, refresh_token } = await signIn(service.emulator);
  service.emulator.clock.advance(HOUR);
  expect((await as(access_token)).status).toBe(401);
  const renewed = await requestToken(service.emulator, { grant_type: 'refresh_token', refresh_token });
  expect((await as(renewed.json.access_token)).status).toBe(200);
  expect(renewed.json.refresh_token).not.toBe(refresh_token);
  // The old one lives on.
  expect((await requestToken(service.emulator, { grant_type: 'refresh_token', refresh_token })).status).toBe(200);
});

test('a tenant can refuse a refresh token that was used', async () => {
  const { location } = await openSignIn(service.emulator, {}, 'tailspin');
  const code = new URL(location).searchParams.get('code') ?? '';
  const asked = { grant_type: 'authorization_code', code, redirect_uri: 'http://localhost:8400' };
  const { refresh_token } = (await requestToken(service.emulator, asked, 'tailspin')).json;
  const renew = () => requestToken(service.emulator, { grant_type: 'refresh_token', refresh_token }, 'tailspin');
  expect((await renew()).status).toBe(200);
  expect((await renew()).json.error_codes).toEqual([70008]);
});

test('revoked sessions and old refresh tokens ask for a new sign-in', async () => {
  const first = await signIn(service.emulator);
  service.emulator.entra.revokeSessions('Ada Contoso');
  const renew = (token: string) =>
    requestToken(service.emulator, { grant_type: 'refresh_token', refresh_token: token });
  expect((await renew(first.refresh_token)).json).toMatchObject({ error: 'invalid_grant', error_codes: [50173] });
  const second = await signIn(service.emulator);
  service.emulator.clock.advance(91 * 24 * HOUR);
  expect((await renew(second.refresh_token)).json.error_codes).toEqual([700082]);
  expect((await renew('made-up')).json.error_codes).toEqual([9002313]);
});

test('PKCE is checked, and a code counts once and not for long', async () => {
  const verifier = 'v'.repeat(43);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const code = await codeOf({ code_challenge: challenge, code_challenge_method: 'S256' });
  expect((await redeem(code)).json.error_codes).toEqual([501481]);
  expect((await redeem(code, { code_verifier: 'w'.repeat(43) })).json.error_codes).toEqual([501481]);
  expect((await redeem(code, { code_verifier: verifier })).status).toBe(200);
  expect((await redeem(code, { code_verifier: verifier })).json.error_codes).toEqual([54005]);
  const late = await codeOf();
  service.emulator.clock.advance(HOUR);
  expect((await redeem(late)).json.error_codes).toEqual([70008]);
});

test('a code counts only where it was sent', async () => {
  const other = await redeem(await codeOf(), { redirect_uri: 'http://localhost:9999' });
  expect(other.json).toMatchObject({ error: 'invalid_client', error_codes: [500112] });
});

test('whoever the test puts at the browser signs in, else the one the program suggests', async () => {
  const hinted = await signIn(service.emulator, { login_hint: 'alan.turing@contoso.example' });
  expect(claimsOf(hinted.access_token).name).toBe('Alan Turing');
  service.emulator.entra.signInAs('Grace Hopper');
  expect(claimsOf((await signIn(service.emulator)).access_token).name).toBe('Grace Hopper');
  service.emulator.reset();
  expect(claimsOf((await signIn(service.emulator)).access_token).name).toBe('Ada Contoso');
});

test('a refusal that the test planned reaches the program once', async () => {
  const refuse = { grant: 'authorize', error: 'access_denied', code: 65004, description: 'User declined to consent.' };
  await service.send('POST', '/_emulator/entra', { refuse });
  const { searchParams } = new URL((await openSignIn(service.emulator)).location);
  expect([searchParams.get('error'), searchParams.get('error_description'), searchParams.get('state')]).toEqual([
    'access_denied',
    'AADSTS65004: User declined to consent.',
    'the-state',
  ]);
  expect((await signIn(service.emulator)).access_token).toBeDefined();
});

test("an address that is not the program's is never led to", async () => {
  const { status, location, text } = await openSignIn(service.emulator, { redirect_uri: 'https://evil.example/' });
  expect([status, location, text]).toEqual([400, '', expect.stringContaining('AADSTS50011')]);
  const web = { client_id: SHY.replace('1', '2'), redirect_uri: 'https://web.example/back' };
  expect((await openSignIn(service.emulator, web)).location).toMatch(/^https:\/\/web\.example\/back\?code=/);
});

test('a page posts the code when the program wants it so', async () => {
  const { status, text } = await openSignIn(service.emulator, { response_mode: 'form_post', state: '"><script>' });
  expect(status).toBe(200);
  expect(text).toMatch(/<input type="hidden" name="code" value="[^"]+" \/>/);
  expect(text).not.toContain('"><script>');
});

test.each([
  [{ scope: 'https://nothing.example/.default' }, 'invalid_resource', '500011'],
  [{ scope: `${SCOPE} https://graph.microsoft.com/User.Read` }, 'invalid_scope', '70011'],
  [{ scope: SCOPE.replace('.default', 'vso.everything') }, 'invalid_client', '650053'],
  [{ response_type: 'token' }, 'unsupported_response_type', '70005'],
  [{ prompt: 'none' }, 'login_required', '50058'],
  [{ client_id: SHY }, 'invalid_grant', '65001'],
  [{ login_hint: 'nobody@contoso.example' }, 'invalid_grant', '50034'],
])('a sign-in with %j leads back with %s', async (wrong, error, code) => {
  const { searchParams } = new URL((await openSignIn(service.emulator, wrong)).location);
  expect([searchParams.get('error'), searchParams.get('error_description')]).toEqual([
    error,
    expect.stringMatching(new RegExp(`^AADSTS${code}: `)),
  ]);
});

test('a token for a part of Azure DevOps opens that part, and one for something else opens nothing', async () => {
  const part = await signIn(service.emulator, { scope: SCOPE.replace('.default', 'vso.code') });
  expect((await as(part.access_token)).status).toBe(200);
  expect((await as(part.access_token, '/contoso/_apis/projects?api-version=7.1')).status).toBe(401);
  const graph = await signIn(service.emulator, { scope: 'https://graph.microsoft.com/User.Read' });
  expect((await as(graph.access_token)).status).toBe(401);
});

test('a token of another tenant is refused, and the refusal says which tenant it takes', async () => {
  const { access_token } = await signIn(service.emulator);
  const { status, headers } = await as(access_token, ME.replace('contoso', 'abroad'));
  expect(status).toBe(401);
  const tenant = headers.get('x-vss-resourcetenant');
  expect(tenant).not.toBe(claimsOf(access_token).tid);
  const found = await getJson(entraUrl(service.emulator, `${tenant}/v2.0/.well-known/openid-configuration`));
  expect(found.json.issuer).toBe(`https://login.microsoftonline.com/${tenant}/v2.0`);
});

test('a Server takes no token of Entra ID', async () => {
  const { access_token } = await signIn(service.emulator);
  expect((await as(access_token, ME.replace('/contoso', '/tfs/DefaultCollection'))).status).toBe(401);
});

test('the endpoints have their real names', async () => {
  const discovery = await getJson(entraUrl(service.emulator, 'common/discovery/instance?api-version=1.1'));
  expect(discovery.json.metadata[0].aliases).toContain('login.microsoftonline.com');
  const configuration = await getJson(
    entraUrl(service.emulator, 'organizations/v2.0/.well-known/openid-configuration'),
  );
  expect(configuration.json).toMatchObject({
    token_endpoint: 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token',
    device_authorization_endpoint: 'https://login.microsoftonline.com/organizations/oauth2/v2.0/devicecode',
    issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
  });
  const unknown = await getJson(entraUrl(service.emulator, 'nowhere/v2.0/.well-known/openid-configuration'));
  expect([unknown.status, unknown.json.error]).toEqual([400, 'invalid_tenant']);
});

test('an error has all that support asks for, and the log has no secret', async () => {
  const secret = 'a-secret-that-is-wrong';
  const { status, json } = await postForm(service.emulator, 'contoso/oauth2/v2.0/token', {
    grant_type: 'client_credentials',
    client_id: SHY.replace('1', '2'),
    client_secret: secret,
    scope: SCOPE,
  });
  expect([status, json]).toEqual([
    401,
    {
      error: 'invalid_client',
      error_description: expect.stringMatching(
        /^AADSTS7000215: Invalid client secret.*Trace ID: .* Correlation ID: .* Timestamp: /,
      ),
      error_codes: [7000215],
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
      trace_id: expect.any(String),
      correlation_id: expect.any(String),
      error_uri: expect.stringContaining('error?code=7000215'),
    },
  ]);
  const { access_token, refresh_token } = await signIn(service.emulator);
  const log = JSON.stringify(service.emulator.requests);
  for (const hidden of [secret, access_token, refresh_token]) expect(log).not.toContain(hidden);
});
