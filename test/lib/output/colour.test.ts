import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { printOn } from './print-on.js';

const data = [
  { name: 'a "b": c', count: -1.5e3, ok: true, none: null, text: 'one\ntwo: 2\n', list: [], 'odd key': '1' },
];

test('jsonc colours keys, texts, numbers and words', async () => {
  const text = await printOn({ a: 'b', c: 1, d: null }, { format: 'jsonc', colour: true });
  expect(text).toContain('\u001b[34m"a"\u001b[39m: \u001b[32m"b"\u001b[39m');
  expect(text).toContain('\u001b[36m1\u001b[39m');
  expect(text).toContain('\u001b[35mnull\u001b[39m');
});

test('yamlc colours keys, texts, numbers and words, and takes no line of a text for a key', async () => {
  const text = await printOn({ a: 'b', c: 1, d: null, e: 'x: y\nz\n', f: 2 }, { format: 'yamlc', colour: true });
  expect(text.split('\n')).toEqual([
    '\u001b[34ma\u001b[39m: \u001b[32mb\u001b[39m',
    '\u001b[34mc\u001b[39m: \u001b[36m1\u001b[39m',
    '\u001b[34md\u001b[39m: \u001b[35mnull\u001b[39m',
    '\u001b[34me\u001b[39m: |',
    '  \u001b[32mx: y\u001b[39m',
    '  \u001b[32mz\u001b[39m',
    '\u001b[34mf\u001b[39m: \u001b[36m2\u001b[39m',
    '',
  ]);
});

test.each([
  ['jsonc', 'json'],
  ['yamlc', 'yaml'],
] as const)('%s without colour is %s', async (coloured, plain) => {
  const text = await printOn(data, { format: coloured, colour: false });
  expect(text).toBe(await printOn(data, { format: plain, colour: true }));
});

test.each([
  ['jsonc', 'json'],
  ['yamlc', 'yaml'],
] as const)('the colours of %s change nothing in the text of %s', async (coloured, plain) => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constant(data), fc.jsonValue()), async (value) => {
      const text = await printOn(value, { format: coloured, colour: true });
      expect(stripVTControlCharacters(text)).toBe(await printOn(value, { format: plain }));
    }),
  );
});
