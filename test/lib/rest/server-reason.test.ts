import type { TextAnswer } from '../../../src/lib/rest/answer.js';
import { serverReason, typeKey } from '../../../src/lib/rest/server-reason.js';

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
