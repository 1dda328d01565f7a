import { defaultSeed, type Emulator, startEmulator } from '@adoc/emulator';
import type { TextAnswer } from '../../../src/lib/rest/answer.js';
import type { Asked } from '../../../src/lib/rest/asked.js';
import { findGate } from '../../../src/lib/rest/challenge.js';
import { responseError } from '../../../src/lib/rest/response-error.js';
import { catchError } from '../files/catch-error.js';
import { connectTo, token } from './connect-to.js';

const url = 'https://dev.azure.com/contoso';
const asked: Asked = {
  organization: { url, name: 'contoso', deployment: 'services' },
  method: 'POST',
  url: new URL(`${url}/_apis/wit/workitems/$Task`),
  credential: 'the token',
  kind: 'pat',
  remedies: ['Sign in again.'],
};
const refused = (status: number, headers: TextAnswer['headers'] = {}): TextAnswer => ({ status, headers, text: '' });
const scope = 'the scope Work Items (read & write), vso.work_write.';

test('a 403 names the scope that a token needs', () => {
  const { code, suggestions } = responseError(refused(403), asked);
  expect({ code, suggestions }).toEqual({
    code: 'not-allowed',
    suggestions: [`Unless the token has it, give it ${scope}`, 'Check the permissions of whoever is signed in.'],
  });
});

test('scopes are no business of passwords and sign-ins', () => {
  for (const kind of ['basic', 'bearer'] as const) {
    expect(responseError(refused(403), { ...asked, kind }).suggestions.join()).not.toContain('scope');
    expect(responseError(refused(401), { ...asked, kind }).suggestions).toEqual(['Sign in again.']);
  }
});

test('a 401 in one area may mean a scope, unless the token has expired or nobody knows it', () => {
  expect(responseError(refused(401), asked).suggestions).toEqual([
    'Sign in again.',
    `If the token works elsewhere, give it ${scope}`,
  ]);
  for (const reason of [
    'Access Denied: The Personal Access Token used has expired.',
    `TF400813: The user 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa' is not authorized to access this resource.`,
  ]) {
    const { suggestions } = responseError(refused(401, { 'x-tfs-serviceerror': reason }), asked);
    expect(suggestions).toEqual(['Sign in again.']);
  }
});

test('a 401 that names the caller is about what they may do', () => {
  const known = { 'x-vss-userdata': '2f74e617-c70c-5d47-888e-b614e2609766:ada@contoso.com' };
  expect(responseError(refused(401, known), asked)).toMatchObject({ code: 'not-allowed' });
  const unknown = { 'x-vss-userdata': 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa:anonymous' };
  expect(responseError(refused(401, unknown), asked)).toMatchObject({ code: 'not-signed-in' });
});

test.each(['/_apis/profile/profiles/me', '/_apis/accounts', '/contoso/_apis/tokens/pats'])(
  'what takes no personal access token says how to sign in instead: %s',
  (path) => {
    for (const status of [401, 403]) {
      const { suggestions } = responseError(refused(status), { ...asked, url: new URL(path, url) });
      expect(suggestions.join()).toContain('adoc devops login --auth-type entra');
    }
  },
);

test.each([
  ['Bearer, Basic realm="https://tfs", Negotiate, NTLM', undefined],
  ['Negotiate, NTLM, Basic realm="https://tfs"', 'basic'],
  ['NTLM', 'windows'],
  ['Negotiate YII=, ntlm', 'windows'],
  ['Basic realm="Negotiate, or so"', undefined],
  ['', undefined],
])('a challenge with %s keeps tokens out at: %s', (challenge, gate) => {
  expect(findGate(refused(401, { 'www-authenticate': challenge }))).toBe(gate);
});

describe('With the emulator', () => {
  let emulator: Emulator;
  afterEach(() => emulator.close());

  test('a token without the scope is told which', async () => {
    emulator = await startEmulator({ pats: [{ token, scopes: ['vso.work'] }] });
    const { client } = await connectTo(emulator, { organization: 'contoso' });
    const error = await catchError(client.get('Fabrikam/_apis/git/repositories'));
    expect(error).toMatchObject({ code: 'not-allowed', exitCode: 4 });
    expect(error.suggestions[0]).toContain('Code (read), vso.code.');
  });

  test('a Server with Basic authentication of IIS is known by its challenge', async () => {
    emulator = await startEmulator({ pats: [token], seed: defaultSeed(), server: { authentication: 'basic' } });
    const { client } = await connectTo(emulator);
    const error = await catchError(client.get('_apis/projects'));
    expect(error).toMatchObject({ code: 'iis-basic-authentication', exitCode: 4 });
    expect(error.suggestions.join()).toContain(`--auth-type basic --username 'DOMAIN\\user'`);
  });

  test('a Server with sign-ins of Windows alone says what to ask for', async () => {
    emulator = await startEmulator({ pats: [token], server: { authentication: 'negotiate' } });
    const { client } = await connectTo(emulator);
    const error = await catchError(client.get('_apis/projects'));
    expect(error).toMatchObject({ code: 'windows-sign-in-only', exitCode: 4 });
    expect(error.suggestions[0]).toContain('administrator');
  });
});
