import { defineTable } from '@adoc/sdk';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

interface Row {
  id: string;
  name: string;
  note: string;
}

const view = defineTable<Row>({
  ID: (row) => row.id,
  Name: { value: (row) => row.name, cut: true },
  Note: { value: (row) => row.note, cut: true },
});

const guid = '0f9f3a5c-6f55-4a0e-9a3b-0b8a3a1d2c4e';
const widths = (text: string) => text.split('\n').map((line) => stringWidth(line));

test('on a terminal the widest column is cut first, with an ellipsis', async () => {
  const text = await printOn([{ id: 'r1', name: 'a'.repeat(10), note: 'b'.repeat(50) }], { view, columns: 36 });
  expect(text.split('\n')[2]).toBe(`r1  ${'a'.repeat(10)}  ${'b'.repeat(19)}…`.slice(0, 36));
  expect(Math.max(...widths(text))).toBe(36);
});

test('what is no terminal gets everything, whatever width it claims', async () => {
  const note = 'b'.repeat(500);
  expect(await printOn([{ id: 'r1', name: 'a', note }], { view })).toContain(note);
});

test('a terminal that does not know its width gets everything', async () => {
  const note = 'b'.repeat(500);
  expect(await printOn([{ id: 'r1', name: 'a', note }], { view, columns: 0 })).toContain(note);
});

test('identifiers stay whole, and no other column falls below eight, its heading included', async () => {
  const text = await printOn([{ id: guid, name: 'a'.repeat(30), note: 'b'.repeat(30) }], { view, columns: 56 });
  expect(text.split('\n')[2]).toBe(`${guid}  aaaaaaa…  bbbbbbb…`);
});

test('where even that does not fit the lines wrap, and nothing is cut for nothing', async () => {
  const text = await printOn([{ id: guid, name: 'a'.repeat(30), note: 'b'.repeat(30) }], { view, columns: 20 });
  expect(text.split('\n')[2]).toBe(`${guid}  ${'a'.repeat(30)}  ${'b'.repeat(30)}`);
  const wide = defineTable<Row>({ 'A long heading': { value: (row) => row.note, cut: true } });
  const cut = await printOn([{ id: '', name: '', note: 'b'.repeat(30) }], { view: wide, columns: 5 });
  expect(cut.split('\n')).toEqual(['A long heading', '-'.repeat(30), 'b'.repeat(30), '']);
});

test.each([
  ['GUIDs', guid],
  ['commits', 'c'.repeat(40)],
  ['numbers', '1'.repeat(40)],
  ['dates', '2024-01-31T12:13:14.1234567+01:00'],
])('without a view %s stay whole and texts are cut', async (_name, value) => {
  const text = await printOn([{ key: value, text: 'word '.repeat(30) }], { columns: 60 });
  expect(text).toContain(value);
  expect(text).toContain('…');
  expect(Math.max(...widths(text))).toBeLessThanOrEqual(60);
});

test.each([
  ['Chinese', '存储库存储库存储库'],
  ['emoji', '👩‍👩‍👧🚀🇩🇪👍🏽'],
  ['combining marks', 'e\u0301a\u0308o\u0302'],
  ['Hangul', '저장소 이름'],
])('columns line up below %s', async (_name, name) => {
  const text = await printOn(
    [
      { id: '1', name, note: 'N1' },
      { id: '2', name: 'plain', note: 'N2' },
    ],
    { view },
  );
  const [, , first = '', second = ''] = text.split('\n');
  expect(stringWidth(first.slice(0, first.indexOf('N1')))).toBe(second.indexOf('N2'));
});

test('wide signs are cut whole, never into more than the room', async () => {
  const text = await printOn([{ id: '1', name: '存储库存储库存储库', note: '👩‍👩‍👧'.repeat(20) }], {
    view,
    columns: 25,
  });
  expect(Math.max(...widths(text))).toBeLessThanOrEqual(25);
  expect(text).toMatch(/(👩‍👩‍👧)+…\n/);
});

test('a table fits every terminal that has room for its floors', async () => {
  const word = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('存储库'.repeat(9)));
  const rows = fc.array(fc.record({ id: fc.constantFrom('a', 'bbb'), name: word, note: word }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 3 + 8 + 8 + 4, max: 80 }), async (data, columns) => {
      const text = await printOn(data, { view, columns });
      expect(Math.max(...widths(text))).toBeLessThanOrEqual(columns);
      expect(text).not.toMatch(/ \n/);
    }),
  );
});

describe('a row of a stream that is wider than the first page', () => {
  const page = Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, name: 'web', note: 'short' }));

  test('is shown whole where the line has room for it', async () => {
    const text = await printOn(streamOf([...page, { id: '100', name: 'a-longer-name', note: 'n' }]), {
      view,
      columns: 60,
    });
    expect(text.split('\n').at(-2)).toBe('100  a-longer-name  n');
  });

  test('is cut to the line where it has not', async () => {
    const late = { id: '100', name: 'n'.repeat(50), note: 'o'.repeat(50) };
    const line = (await printOn(streamOf([...page, late]), { view, columns: 40 })).split('\n').at(-2) ?? '';
    expect(line).toMatch(/^100 {2}n+… {2}o+…$/);
    expect(stringWidth(line)).toBe(40);
  });
});
