import type { TextAnswer } from '../../../src/lib/rest/answer.js';
import type { Asked } from '../../../src/lib/rest/asked.js';
import { responseError } from '../../../src/lib/rest/response-error.js';

const organization = { url: 'https://dev.azure.com/contoso', name: 'contoso', deployment: 'services' } as const;
const asked: Asked = {
  organization,
  method: 'GET',
  url: new URL('https://dev.azure.com/contoso/_apis/git/repositories/web?api-version=7.1'),
  credential: 'the token in ADOC_TOKEN',
  kind: 'pat',
  remedies: ['Put a valid token into ADOC_TOKEN.'],
};
const html = { 'content-type': 'text/html' };

function answer(status: number, given: Partial<TextAnswer> = {}): TextAnswer {
  return { status, headers: {}, text: '', ...given };
}

test.each([
  [400, {}, 'http-400', 1, 'https://dev.azure.com/contoso answered 400.'],
  [401, {}, 'not-signed-in', 4, 'https://dev.azure.com/contoso does not accept the token in ADOC_TOKEN.'],
  [203, html, 'not-signed-in', 4, 'does not accept the token in ADOC_TOKEN.'],
  [200, html, 'not-signed-in', 4, 'does not accept the token in ADOC_TOKEN.'],
  [302, { location: 'https://x.vssps.visualstudio.com/_signin' }, 'not-signed-in', 4, 'does not accept'],
  [302, { location: 'https://evil.example/x?token=abc' }, 'redirected', 5, 'redirects to https://evil.example.'],
  [301, { location: '/fabrikam' }, 'redirected', 5, 'redirects to https://dev.azure.com.'],
  [307, { location: 'http://[' }, 'redirected', 5, 'redirects to another address.'],
  [304, {}, 'http-304', 5, 'answered 304.'],
  [302, { location: 'file:///etc/passwd' }, 'redirected', 5, 'redirects to an address of file:.'],
  [403, {}, 'not-allowed', 4, 'does not allow this: GET /contoso/_apis/git/repositories/web'],
  [404, {}, 'not-found', 3, 'has nothing at /contoso/_apis/git/repositories/web.'],
  [408, {}, 'unavailable', 5, 'is not available (HTTP status 408).'],
  [409, {}, 'http-409', 1, 'answered 409.'],
  [429, {}, 'throttled', 5, 'is throttling your requests.'],
  [500, {}, 'unavailable', 5, 'is not available (HTTP status 500).'],
  [503, html, 'unavailable', 5, 'is not available (HTTP status 503).'],
])('the status %i with the headers %j is %s, exit code %i', (status, headers, code, exitCode, message) => {
  const error = responseError(answer(status, { headers }), asked);
  expect(error).toMatchObject({ code, exitCode, message: expect.stringContaining(message) });
});

test('what was asked for is named where it is not there', () => {
  const error = responseError(answer(404), { ...asked, subject: 'repository "web"' });
  expect(error.message).toBe('There is no repository "web" in https://dev.azure.com/contoso.');
});

test('a request without a credential is told to sign in', () => {
  const anonymous = { ...asked, credential: undefined, kind: undefined, remedies: ['adoc devops login'] };
  const error = responseError(answer(401), anonymous);
  expect(error.message).toBe('https://dev.azure.com/contoso wants you to sign in.');
  expect(error.suggestions).toEqual(['adoc devops login']);
});

test('a sign-in page says so, unless the server gives a better reason', () => {
  expect(responseError(answer(200, { headers: html, text: '<html>' }), asked).reason).toContain('a sign-in page');
  const headers = { ...html, 'x-tfs-serviceerror': 'Access+Denied%3a+expired' };
  expect(responseError(answer(203, { headers }), asked).reason).toBe('Access Denied: expired');
  expect(responseError(answer(401), asked).reason).toContain('may be expired, revoked, mistyped');
});

test('a refusal takes its message and its code from the server', () => {
  const text = JSON.stringify({ message: 'TF400898: no', typeKey: 'SomeException' });
  expect(responseError(answer(400, { text }), asked)).toMatchObject({
    message: 'TF400898: no',
    code: 'SomeException',
    reason: 'HTTP status 400',
  });
});

test('the status page is for Services; nobody looks there for a Server', () => {
  const server = { ...organization, deployment: 'server' } as const;
  expect(responseError(answer(503), asked).suggestions.join()).toContain('status.dev.azure.com');
  expect(responseError(answer(503), { ...asked, organization: server }).suggestions).toEqual(['Try again later.']);
});
