import { terminalSafe } from '@adoc/sdk';
import fc from 'fast-check';
import type { Format } from '../../../src/lib/output/format.js';
import { formats } from '../../../src/lib/output/format.js';
import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

test.each([
  ['an escape sequence', '\u001b[31mred', '\\u001b[31mred'],
  ['a bell', 'a\u0007b', 'a\\u0007b'],
  ['DEL', 'a\u007fb', 'a\\u007fb'],
  ['the one-byte CSI of C1', '\u009b31m', '\\u009b31m'],
  ['a right-to-left override', 'a\u202eb', 'a\\u202eb'],
  ['an isolate', 'a\u2066b\u2069', 'a\\u2066b\\u2069'],
  ['a line separator', 'a\u2028b', 'a\\u2028b'],
  ['a newline', 'a\nb', 'a\\u000ab'],
])('%s is shown as an escape', (_name, raw, shown) => {
  expect(terminalSafe(raw)).toBe(shown);
});

test.each(['plain', 'Grüße, 日本語', '👩‍👩‍👧 e\u0301', 'C:\\users', ''])('%j stays as it is', (text) => {
  expect(terminalSafe(text)).toBe(text);
});

test('newlines stay where the format needs them', () => {
  expect(terminalSafe('a\nb\tc', { keepLines: true })).toBe('a\nb\\u0009c');
});

/** Text in which what must not be shown is common. */
const nasty = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x9f }),
      fc.constantFrom(0x61c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2028, 0x2029, 0x2066, 0x2069, 0xd800, 0x1f600, 0x4e2d),
    ),
    { maxLength: 12 },
  )
  .map((codes) => String.fromCodePoint(...codes));

const rows = fc.array(fc.dictionary(nasty, fc.oneof(nasty, fc.integer(), fc.array(nasty))), { maxLength: 4 });

test.each([...formats])('no control character of a result survives in %s', async (format: Format) => {
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (data, isStream) => {
      const text = await printOn(isStream ? streamOf(data) : data, { format, columns: 60 });
      const layout = format === 'tsv' ? /[\n\t]/g : /\n/g;
      expect(controlCharacters(text.replace(layout, ''))).toEqual([]);
    }),
  );
});

test('no control character survives in the lines of a view', async () => {
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const printed = await printOn({}, { view: { kind: 'sentences', lines: () => [text] } });
      expect(controlCharacters(printed.slice(0, -1))).toEqual([]);
    }),
  );
});

/** Written out a second time on purpose, by numbers: the pattern of the program cannot vouch for itself. */
function controlCharacters(text: string): string[] {
  const isControl = (code: number) =>
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    [0x61c, 0x200e, 0x200f, 0x2028, 0x2029].includes(code) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069);
  return [...text].filter((character) => isControl(character.codePointAt(0) ?? 0)).map(codeOf);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16)}`;
}
