import type { TextAnswer } from '../../../src/lib/rest/answer.js';
import { serverReason, typeKey } from '../../../src/lib/rest/server-reason.js';
import { Secret } from '../../../src/lib/secrets/secret.js';

const html = { 'content-type': 'text/html' };

function answer(status: number, given: Partial<TextAnswer> = {}): TextAnswer {
  return { status, headers: {}, text: '', ...given };
}

test.each<[string, Partial<TextAnswer>, string | undefined]>([
  ['the header before the body', { headers: { 'x-tfs-serviceerror': 'a%20b' }, text: '{"message":"c"}' }, 'a b'],
  ['a header that is not encoded', { headers: { 'x-tfs-serviceerror': '100% wrong' } }, '100% wrong'],
  ['message', { text: '{"message":"TF401019: gone"}' }, 'TF401019: gone'],
  ['Message of ASP.NET', { text: '{"Message":"no such method"}' }, 'no such method'],
  ['Message in a list', { text: '{"count":1,"value":{"Message":"no such method"}}' }, 'no such method'],
  ['a message that is no text', { text: '{"message":{"a":1}}' }, undefined],
  [
    'a run that is refused, and why',
    { text: '{"message":"Not valid.","customProperties":{"ValidationResults":[{"message":"No pool."},null,{}]}}' },
    'Not valid. No pool.',
  ],
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

const secret = new Secret('reason-token-'.padEnd(84, '5c8e2a7d94b1f6')).reveal();
const refusal = (text: string, headers = {}) => ({ status: 400, headers, text });
const start = secret.slice(0, 12);

test.each<[string, string | undefined]>([
  ['a text', serverReason(refusal(`${'-'.repeat(450)}${secret}`))],
  ['a message', serverReason(refusal(JSON.stringify({ message: `${'-'.repeat(1950)}${secret}` })))],
  ['a header', serverReason(refusal('', { 'x-tfs-serviceerror': `${'-'.repeat(1950)}${secret}` }))],
  ['a name', typeKey(refusal(JSON.stringify({ typeKey: `${'-'.repeat(150)}${secret}` })))],
])('where %s is too long and is cut in the middle of a secret, no part of that stays', (_name, shown) => {
  expect(shown).toMatch(/^-+\*\*\*$/);
  expect(shown).not.toContain(start);
});
