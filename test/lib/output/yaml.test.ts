import fc from 'fast-check';
import { parse } from 'yaml';
import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

const long = 'word '.repeat(60).trim();

test.each<[string, unknown, string]>([
  ['an object', { name: 'web', tags: ['a', 'b'], parent: null }, 'name: web\ntags:\n  - a\n  - b\nparent: null\n'],
  ['a list', [{ id: 1, name: 'a' }, { id: 2 }], '- id: 1\n  name: a\n- id: 2\n'],
  ['an empty list', [], '[]\n'],
  ['a text', 'x', 'x\n'],
  ['null', null, 'null\n'],
  ['a long text', { a: long }, `a: ${long}\n`],
  ['lines', { a: 'one\ntwo\n' }, 'a: |\n  one\n  two\n'],
  ['undefined and dates, as in JSON', { a: undefined, b: new Date(0) }, 'b: "1970-01-01T00:00:00.000Z"\n'],
  ['what an older reader takes for something else', { a: 'no', b: '010' }, 'a: "no"\nb: "010"\n'],
  ['the same object twice', Array(2).fill({ a: 1 }), '- a: 1\n- a: 1\n'],
  ['control characters', { a: 'x\u202ey\u001b\nz' }, 'a: "x\\u202ey\\u001b\\nz"\n'],
])('%s', async (_name, data, expected) => {
  expect(await printOn(data, { format: 'yaml' })).toBe(expected);
});

test('a stream prints the items of a list', async () => {
  expect(await printOn(streamOf([{ id: 1 }, 'x', []]), { format: 'yaml' })).toBe('- id: 1\n- x\n- []\n');
  expect(await printOn(streamOf([]), { format: 'yaml' })).toBe('[]\n');
});

test('YAML reads back as the same data', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const data = JSON.parse(JSON.stringify(value)) as unknown;
      expect(parse(await printOn(data, { format: 'yaml' }))).toEqual(data);
    }),
  );
});
