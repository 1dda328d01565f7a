import type { TextAnswer } from '../../../src/lib/rest/answer.js';
import { responseError, serverReason, typeKey } from '../../../src/lib/rest/response-error.js';

const organization = { url: 'https://dev.azure.com/contoso', name: 'contoso', deployment: 'services' } as const;
const asked = {
  organization,
  method: 'GET',
  url: new URL('https://dev.azure.com/contoso/_apis/git/repositories/web?api-version=7.1'),
  credential: 'the token in ADOC_TOKEN',
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
  [304, {}, 'redirected', 5, 'redirects to'],
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
  const error = responseError(answer(401), { ...asked, credential: undefined, remedies: ['adoc devops login'] });
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

test.each<[string, Partial<TextAnswer>, string | undefined]>([
  ['the header before the body', { headers: { 'x-tfs-serviceerror': 'a%20b' }, text: '{"message":"c"}' }, 'a b'],
  ['a header that is not encoded', { headers: { 'x-tfs-serviceerror': '100% wrong' } }, '100% wrong'],
  ['message', { text: '{"message":"TF401019: gone"}' }, 'TF401019: gone'],
  ['Message of ASP.NET', { text: '{"Message":"no such method"}' }, 'no such method'],
  ['Message in a list', { text: '{"count":1,"value":{"Message":"no such method"}}' }, 'no such method'],
  ['a message that is no text', { text: '{"message":{"a":1}}' }, undefined],
  ['an array', { text: '[1]' }, undefined],
  ['plain text', { text: ' Bad Gateway \n' }, 'Bad Gateway'],
  ['a long text, cut', { text: 'x'.repeat(9999) }, 'x'.repeat(500)],
  ['broken JSON', { text: '{"message":' }, '{"message":'],
  ['a page, which is no reason', { headers: html, text: '<h1>Bad Gateway</h1>' }, undefined],
  ['nothing', {}, undefined],
])('the reason of the server: %s', (_, given, expected) => {
  expect(serverReason(answer(400, given))).toBe(expected);
});

test.each([
  ['{"typeKey":"GitRepositoryNotFoundException"}', 'GitRepositoryNotFoundException'],
  ['{"typeKey":""}', undefined],
  ['{"typeKey":5}', undefined],
  ['null', undefined],
  ['', undefined],
])('the name of the refusal in %s is %s', (text, expected) => {
  expect(typeKey(answer(400, { text }))).toBe(expected);
});
