import { Readable } from 'node:stream';
import { asksToSignIn, headerOf, readText } from '../../../src/lib/rest/answer.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json' };

test.each([
  ['401', 401, {}, true],
  ['203', 203, json, true],
  ['200 with a page', 200, html, true],
  ['200 with a page of XHTML', 200, { 'content-type': 'Application/XHTML+xml' }, true],
  ['302 to the sign-in page', 302, { location: 'https://spsprodeus1.vssps.visualstudio.com/_signin?realm=x' }, true],
  ['302 to Entra', 302, { location: 'https://login.microsoftonline.com/common/oauth2/authorize' }, true],
  ['302 to the sign-in of a Server', 302, { location: '/tfs/_signin?reply_to=x' }, true],
  ['302 to elsewhere', 302, { location: 'https://dev.azure.com/fabrikam/_signing' }, false],
  ['302 to nowhere', 302, {}, false],
  ['200 with data', 200, json, false],
  ['200 without a type', 200, {}, false],
  ['204', 204, {}, false],
  ['403', 403, html, false],
  ['404 with a page', 404, html, false],
  ['500 with a page', 500, html, false],
])('whether %s asks to sign in', (_, status, headers, expected) => {
  expect(asksToSignIn({ status, headers })).toBe(expected);
});

test('of a header that came twice the first one counts', () => {
  expect(headerOf({ headers: { 'set-cookie': ['a', 'b'], date: 'now' } }, 'set-cookie')).toBe('a');
  expect(headerOf({ headers: { date: 'now' } }, 'date')).toBe('now');
  expect(headerOf({ headers: {} }, 'date')).toBeUndefined();
});

test('a text is read whole, letters that lie across two chunks included, without its byte-order mark', async () => {
  const bytes = Buffer.from('\uFEFF{"name":"Größe"}');
  const chunks = Array.from(bytes, (byte) => Buffer.of(byte));
  const answer = { status: 200, headers: {}, body: Readable.from(chunks) };
  expect((await readText(answer)).text).toBe('{"name":"Größe"}');
});
