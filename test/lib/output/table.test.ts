import { defineTable, sentences } from '@adoc/sdk';
import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

interface Repository {
  id: string;
  name: string;
  size?: number;
}

const view = defineTable<Repository>(
  { ID: (row) => row.id, Name: { value: (row) => row.name, cut: true }, Size: (row) => row.size },
  { sortBy: (row) => row.name },
);

const lines = (...all: string[]) => all.map((line) => `${line}\n`).join('');

describe('a table of a view', () => {
  test('has headings, dashes, two blanks between columns and none at the end of a line', async () => {
    const rows = [
      { id: 'r1', name: 'web', size: 10 },
      { id: 'r22', name: 'application' },
    ];
    expect(await printOn(rows, { view })).toBe(
      lines('ID   Name         Size', '---  -----------  ----', 'r22  application', 'r1   web          10'),
    );
  });

  test('orders the rows of a list without case and leaves the list itself alone', async () => {
    const rows = ['b', 'C', 'a', 'B'].map((name) => ({ id: 'x', name }));
    const printed = await printOn(rows, { view });
    expect(printed.match(/x {3}\w/g)?.map((line) => line.at(-1))).toEqual(['a', 'b', 'B', 'C']);
    expect(rows.map(({ name }) => name)).toEqual(['b', 'C', 'a', 'B']);
  });

  test('leaves an optional column out where the first page has nothing in it', async () => {
    const columns = {
      ID: (row: Repository) => row.id,
      Size: { value: (row: Repository) => row.size, cut: false, optional: true },
    };
    const some = defineTable<Repository>(columns);
    const row = { id: 'r1', name: 'web' };
    expect(await printOn([row], { view: some })).toBe(lines('ID', '--', 'r1'));
    expect(await printOn([row, { ...row, size: 10 }], { view: some })).toContain('ID  Size');
  });

  test('keeps the order of a stream', async () => {
    const printed = await printOn(
      streamOf([
        { id: '1', name: 'z' },
        { id: '2', name: 'a' },
      ]),
      { view },
    );
    expect(printed).toBe(lines('ID  Name  Size', '--  ----  ----', '1   z', '2   a'));
  });

  test('shows one object as one row, and a wrapped list as its rows', async () => {
    expect(await printOn({ id: '1', name: 'z' }, { view })).toBe(lines('ID  Name  Size', '--  ----  ----', '1   z'));
    const wrapped = { continuationToken: null, value: [{ id: '1', name: 'z' }] };
    expect(await printOn(wrapped, { view })).toBe(lines('ID  Name  Size', '--  ----  ----', '1   z'));
  });

  test('shows the rows that a view finds in an object', async () => {
    const named = defineTable<Repository>(
      { Name: (row) => row.name, ID: (row) => row.id },
      { rows: (byName: Record<string, string>) => Object.entries(byName).map(([name, id]) => ({ name, id })) },
    );
    expect(await printOn({ web: '1', api: '2' }, { view: named })).toBe(
      lines('Name  ID', '----  --', 'web   1', 'api   2'),
    );
  });

  test.each([
    ['list', []],
    ['stream', streamOf([])],
    ['wrapped list', { value: [] }],
    ['null', null],
  ])('prints nothing for an empty %s', async (_name, data) => {
    expect(await printOn(data, { view })).toBe('');
  });

  test.each<[string, unknown, string]>([
    ['booleans in lower case', false, 'false'],
    ['null as nothing', null, '""'],
    ['objects as compact JSON', { a: [1, 'x'] }, '{"a":[1,"x"]}'],
    ['line breaks and tabs as blanks', 'a\r\nb\nc\td', 'a b c d'],
    ['other control characters as escapes', 'a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['dates as in JSON', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['zero', 0, '0'],
  ])('shows %s', async (_name, value, expected) => {
    const single = defineTable<{ value: unknown }>({ V: (row) => row.value });
    const shown = (await printOn([{ value }], { view: single })).split('\n')[2];
    expect(shown || '""').toBe(expected);
  });

  test('cleans headings, too', async () => {
    expect(await printOn([1], { view: defineTable({ 'A\u001b': () => 1 }) })).toMatch(/^A\\u001b\n/);
  });
});

describe('a table of any data', () => {
  test.each<[string, unknown, string]>([
    [
      'plain fields of objects, nested and empty ones left out',
      [{ id: 1, defaultBranch: 'main', project: { id: 2 }, tags: ['a'], parent: null, type: 'Git', etag: 'e' }],
      lines('Id  DefaultBranch  Type  Etag', '--  -------------  ----  ----', '1   main           Git   e'),
    ],
    ['the fields of every row', [{ a: 1 }, { b: 2 }], lines('A  B', '-  -', '1', '   2')],
    ['plain values', ['x', 2, true], lines('Result', '------', 'x', '2', 'true')],
    ['one plain value', 'x', lines('Result', '------', 'x')],
    [
      'lists',
      [
        ['a', 1],
        ['b', 2],
      ],
      lines('Column1  Column2', '-------  -------', 'a        1', 'b        2'),
    ],
    ['nothing but nested fields', { a: { b: 1 } }, lines('A', '-------', '{"b":1}')],
    [
      'names that every object inherits',
      [{ constructor: 1 }, { a: 2 }],
      lines('Constructor  A', '-----------  -', '1', '             2'),
    ],
    ['an empty list', [], ''],
    ['an empty object', {}, ''],
    ['null', null, ''],
  ])('shows %s', async (_name, data, expected) => {
    expect(await printOn(data)).toBe(expected);
  });
});

describe('sentences', () => {
  const view = sentences<{ name: string }>(({ name }) => [`Hello ${name}.`, '', '  indented']);

  test('are printed line by line', async () => {
    expect(await printOn({ name: 'Ada' }, { view })).toBe('Hello Ada.\n\n  indented\n');
  });

  test('cannot be faked by a line break in a value', async () => {
    expect(await printOn({ name: 'Ada\nSigned in' }, { view })).toMatch(/^Hello Ada Signed in\.\n/);
  });

  test('tell of a whole stream', async () => {
    const count = sentences<unknown[]>((rows) => [`${rows.length} rows`]);
    expect(await printOn(streamOf([1, 2, 3]), { view: count })).toBe('3 rows\n');
  });

  test('are for people: other formats print the data', async () => {
    expect(await printOn({ name: 'Ada' }, { view, format: 'json' })).toBe('{\n  "name": "Ada"\n}\n');
  });
});

test('a row of another shape than documented has empty cells, and the others are shown all the same', async () => {
  interface Run {
    id: number;
    name: string;
    definition: { name: string };
  }
  const view = defineTable<Run>(
    { ID: (row) => row.id, Name: (row) => row.name.toUpperCase(), Pipeline: (row) => row.definition.name },
    { sortBy: (row) => row.name },
  );
  const odd = { id: { of: 'another kind' }, name: 7, definition: null };
  const rows = [{ id: 1, name: 'web', definition: { name: 'CI' } }, odd];
  expect(await printOn(rows, { format: 'table', view })).toBe(
    [
      'ID                     Name  Pipeline',
      '---------------------  ----  --------',
      '{"of":"another kind"}',
      '1                      WEB   CI',
      '',
    ].join('\n'),
  );
});
