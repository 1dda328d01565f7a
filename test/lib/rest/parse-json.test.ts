import { createJsonGuard } from '../../../src/lib/rest/json-guard.js';
import { parseJson } from '../../../src/lib/rest/parse-json.js';

const nested = (depth: number, [open, close]: readonly [string, string]) => open.repeat(depth) + close.repeat(depth);

test.each([
  '{"a":[1,"x",null,{"b":false}]}',
  '"{[{["',
  String.raw`["\"[[", "\\", "\\\"[", "\u005b"]`,
  nested(256, ['[', ']']),
  '5',
])('%s is read as JSON.parse does', (text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test.each(['', '{', '[1,]', '"abc', String.raw`"abc\"`, '[[[[', ']]]]'])('%j is no JSON', (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});

test('brackets inside of strings are not levels', () => {
  const deep = '['.repeat(1000);
  expect(parseJson(JSON.stringify([deep, `\\"${deep}`]))).toEqual([deep, `\\"${deep}`]);
});

test.each([
  ['lists', nested(257, ['[', ']'])],
  ['objects', nested(257, ['{"a":', '}']).replace('}', '0}')],
  ['lists that never end', '['.repeat(1_000_000)],
])('%s that are too deep are not read', (_name, text) => {
  expect(() => parseJson(text)).toThrow(
    expect.objectContaining({ code: 'hostile-json', exitCode: 5, reason: 'It is nested more than 256 levels deep.' }),
  );
});

test('a large text of nothing but tiny values is not read; a small one is', () => {
  const tiny = (count: number) => `[${'{},'.repeat(count)}{}]`;
  expect(parseJson(tiny(1000))).toHaveLength(1001);
  expect(() => parseJson(tiny(2_000_000))).toThrow(
    expect.objectContaining({ code: 'hostile-json', reason: expect.stringMatching(/values are tiny/) }),
  );
});

test('what is in pieces is watched as if it were whole, wherever the pieces end', () => {
  const text = String.raw`["\\\"[[[", {"a\\": ["]"]}]`;
  const guard = createJsonGuard();
  expect(() => [...text].forEach(guard)).not.toThrow();
  expect(() => [...'['.repeat(300)].forEach(guard)).toThrow(expect.objectContaining({ code: 'hostile-json' }));
});
