import { AdocError } from '@adoc/sdk';
import type { Format } from '../../../src/lib/output/format.js';
import { compileQuery } from '../../../src/lib/output/query.js';
import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

const repositories = [
  { id: 1, name: 'web', size: 30, isDisabled: false, parent: null, createdAt: new Date(0), owner: undefined },
  { id: 2, name: 'api', size: 10, isDisabled: true, parent: null, createdAt: new Date(0), owner: undefined },
];

test.each<[string, string, unknown]>([
  ['a field of every row', '[].name', ['web', 'api']],
  ['a filter', "[?name=='api'].id", [2]],
  ['a filter in the older grammar of az, with a bare literal', '[?name==`api`].id', [2]],
  ['a number literal', '[?size>`20`].name', ['web']],
  ['a boolean literal', '[?isDisabled==`true`].id', [2]],
  ['a function', 'sort_by(@, &size)[-1].name', 'web'],
  ['the names of fields', 'length(keys([0]))', 6],
  ['fields put together', 'merge([0].{a: id}, `{"b": 2}`)', { a: 1, b: 2 }],
  ['an object as text', 'to_string([0].{a: id})', '{"a":1}'],
  ['a comparison of objects', '[0].{a: id} == `{"a": 1}`', true],
  ['new names', '[0].{Name: name, Id: id}', { Name: 'web', Id: 1 }],
  ['a missing field', '[0].nothing', null],
  ['a field of the language underneath', '[0].constructor', null],
  ['dates as their text', '[0].createdAt', '1970-01-01T00:00:00.000Z'],
  ['undefined as absent', 'keys([0])', ['id', 'name', 'size', 'isDisabled', 'parent', 'createdAt']],
])('a query can ask for %s', async (_name, expression, expected) => {
  const query = await compileQuery(expression);
  expect(query(repositories)).toEqual(expected);
});

test.each(['[', '', '[?name==', 'a b', 'foo('])(
  '%j is an invalid query before any data is there',
  async (expression) => {
    const error = await compileQuery(expression).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AdocError);
    expect(error).toMatchObject({ code: 'invalid-query', exitCode: 2, message: expect.stringContaining(expression) });
    expect((error as AdocError).reason).toMatch(/\w/);
  },
);

test.each(['no_such_function(@)', 'abs(@)', 'sort_by(@, &parent)'])(
  '%j is refused for this data',
  async (expression) => {
    const query = await compileQuery(expression);
    expect(() => query(repositories)).toThrow(expect.objectContaining({ code: 'invalid-query', exitCode: 2 }));
  },
);

test('an invalid query asks a stream for nothing and prints nothing', async () => {
  let asked = 0;
  async function* rows() {
    asked += 1;
    yield 1;
  }
  await expect(printOn(rows(), { query: '[', format: 'json' })).rejects.toMatchObject({ code: 'invalid-query' });
  expect(asked).toBe(0);
});

test('a query sees the whole of a stream', async () => {
  expect(await printOn(streamOf(repositories), { query: 'length(@)', format: 'json' })).toBe('2\n');
});

test.each<[Format, string]>([
  ['table', ''],
  ['tsv', ''],
  ['json', 'null\n'],
  ['yaml', 'null\n'],
  ['none', ''],
])('a query without an answer gives in %s: %j', async (format, expected) => {
  expect(await printOn(repositories, { query: '[0].nothing', format })).toBe(expected);
});

test('a query leaves the view out, which was made for the whole result', async () => {
  const view = { kind: 'sentences' as const, lines: () => ['never'] };
  expect(await printOn(repositories, { query: '[].{Name: name}', view })).toBe('Name\n----\nweb\napi\n');
});
