import fc from 'fast-check';
import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

const tsv = (data: unknown, query?: string) => printOn(data, { format: 'tsv', query });

test.each<[string, unknown, string]>([
  [
    'a row for every element, without a heading',
    [
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
    ],
    '1\tx\n2\ty\n',
  ],
  ['one row for an object', { a: 1, b: true }, '1\ttrue\n'],
  ['every key of every row, in order of appearance', [{ a: 1 }, { b: 2, a: 3 }], '1\t\n3\t2\n'],
  ['nested objects empty, lists as their length', { a: { b: 1 }, c: [1, 2], d: 'z' }, '\t2\tz\n'],
  ['null and undefined empty', { a: null, b: undefined, c: 0 }, '\t\t0\n'],
  ['plain values one per line', ['a', 1, false, null], 'a\n1\nfalse\n\n'],
  [
    'the elements of lists as columns',
    [
      ['a', 1],
      ['b', 2],
    ],
    'a\t1\nb\t2\n',
  ],
  ['plain values between lists in the first column', ['id', ['a', 'b']], 'id\t\na\tb\n'],
  ['a plain value', 'x', 'x\n'],
  ['nothing for an empty list', [], ''],
  ['nothing for an empty object', {}, ''],
  ['nothing for null', null, ''],
  ['separators and backslashes escaped', ['a\tb\nc\rd\\e'], 'a\\tb\\nc\\rd\\\\e\n'],
  ['other control characters escaped', ['\u001b[2J'], '\\u001b[2J\n'],
  ['dates as in JSON', [{ at: new Date(0) }], '1970-01-01T00:00:00.000Z\n'],
  ['the rows of a wrapped list', { continuationToken: null, value: [{ id: 1 }, { id: 2 }] }, '1\n2\n'],
  ['names that every object inherits', [{ constructor: 1 }, { a: 2 }], '1\t\n\t2\n'],
])('%s', async (_name, data, expected) => {
  expect(await tsv(data)).toBe(expected);
});

test('a query for two fields gives two columns', async () => {
  expect(await tsv([{ id: 1, name: 'a', url: 'u' }], '[].[id, name]')).toBe('1\ta\n');
});

test('the columns of a stream are those of its first hundred rows', async () => {
  const rows = [...Array.from({ length: 100 }, (_, id) => ({ id })), { id: 100, late: 'x' }, { late: 'y' }];
  const lines = (await tsv(streamOf(rows))).split('\n');
  expect(lines).toHaveLength(103);
  expect(lines.slice(99)).toEqual(['99', '100', '', '']);
});

test('every line has the same number of columns, and every row its line', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.nat()),
  );
  const row = fc.oneof(fc.dictionary(fc.string(), value, { minKeys: 1 }), fc.array(value, { minLength: 1 }), value);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1 }), fc.boolean(), async (rows, isStream) => {
      fc.pre(rows.some((each) => !Array.isArray(each) || each.length > 0));
      const lines = (await tsv(isStream ? streamOf(rows) : rows)).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(rows.length);
      expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1);
    }),
  );
});

test('a text can be had back from its column', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary-ascii' }), async (text) => {
      const [line = ''] = (await tsv([{ text }])).split('\n');
      expect(readBack(line)).toBe(text);
    }),
  );
});

function readBack(text: string): string {
  const characters: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_whole, code?: string, letter = '') =>
    code === undefined ? (characters[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
