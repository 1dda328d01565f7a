import fc from 'fast-check';
import { render } from '../../../src/lib/output/render.js';
import { Paper } from './paper.js';
import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

test.each<[string, unknown, string]>([
  ['an object', { b: 1, a: [true, null] }, '{\n  "b": 1,\n  "a": [\n    true,\n    null\n  ]\n}\n'],
  ['a list', [{ a: 1 }, 2], '[\n  {\n    "a": 1\n  },\n  2\n]\n'],
  ['an empty list', [], '[]\n'],
  ['an empty object', {}, '{}\n'],
  ['a text', 'x', '"x"\n'],
  ['null', null, 'null\n'],
  ['false', false, 'false\n'],
  ['a date', { at: new Date(0) }, '{\n  "at": "1970-01-01T00:00:00.000Z"\n}\n'],
  ['a hole in a list', [undefined], '[\n  null\n]\n'],
])('%s is indented by two and ends with a newline', async (_name, data, expected) => {
  expect(await printOn(data, { format: 'json' })).toBe(expected);
});

test('control characters are JSON escapes, so that the text stays the same JSON', async () => {
  const data = { 'k\u202e': 'a\u001b[31m\u007f\u009b\u2028\u2066\\ \n\t' };
  const text = await printOn(data, { format: 'json' });
  expect(text).toContain('a\\u001b[31m\\u007f\\u009b\\u2028\\u2066');
  expect(JSON.parse(text)).toEqual(data);
});

test('an empty stream is an empty list', async () => {
  expect(await printOn(streamOf([]), { format: 'json' })).toBe('[]\n');
});

test('data prints the way JSON.stringify prints it, and a stream like the list of its rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), async (rows) => {
      const expected = `${JSON.stringify(rows, null, 2)}\n`;
      const streamed = await printOn(streamOf(rows), { format: 'json' });
      expect(JSON.parse(streamed)).toEqual(JSON.parse(expected));
      expect(streamed).toBe(await printOn(rows, { format: 'json' }));
      expect(JSON.parse(await printOn(rows[0] ?? null, { format: 'json' }))).toEqual(JSON.parse(expected)[0] ?? null);
      if (!/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(expected))
        expect(streamed).toBe(expected);
    }),
  );
});

test('a stream that breaks leaves its JSON visibly unfinished, and its error comes out', async () => {
  const out = new Paper();
  const printing = render(streamOf([{ id: 1 }], new Error('gone')), { format: 'json', colour: false, out });
  await expect(printing).rejects.toThrow('gone');
  expect(out.text).toBe('[\n  {\n    "id": 1\n  }');
});

test('a stream that breaks before its first row prints nothing', async () => {
  const out = new Paper();
  const printing = render(streamOf([], new Error('gone')), { format: 'json', colour: false, out });
  await expect(printing).rejects.toThrow('gone');
  expect(out.text).toBe('');
});
