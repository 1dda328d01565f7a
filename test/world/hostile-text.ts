import fc from 'fast-check';

/** What a server may put before or behind any name: it would set the title, repaint the line and turn the direction of what follows. */
export const poison = '\u001b]0;owned\u0007\u001b[2K\r\u009b1A\u202e\u2066\u2028\u0000\u200f\u0085漢e\u0301';

/** Texts in which what must not reach a terminal is common, and what is hard to measure. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xa0 }).map((code) => String.fromCharCode(code)) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            '\u001b[2J',
            '\u001b]8;;http://evil.example\u0007',
            '\u009b31m',
            '\u001bP1$r\u001b\\',
            '\r\n',
            '\r',
            '\t',
          ],
          ...['\u202e', '\u2066', '\u061c', '\u200e', '\u2028', '\u2029', '\u0085', '\ufeff', '\u200b', '\ud800'],
          ...[
            '漢字',
            'e\u0301',
            '👩‍👩‍👧',
            '\u0300'.repeat(40),
            'Ａ',
            '저장소',
            '../',
            '\\',
            '"',
            "'",
            '`',
            '$(id)',
            '--help',
          ],
        ),
      },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** What the program itself may send to a terminal: the colours of JSON and YAML, and what takes a line of progress away. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const own = /\u001b\[(?:3[2456]|39)m|\r\u001b\[\d+A\u001b\[J/g;

/** One redrawing of progress: to the first line that changed, those that are new, and down again. What is between is not ours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const redrawing = /\u001b\[\?2026h(?:\u001b\[\d*[ABGK])*(.*?)(?:\u001b\[K\n?(?:\u001b\[\d*B)?)?\u001b\[\?2026l/gs;

/**
 * Control characters that a terminal would obey, and those that turn or break lines, which are not the program's own. Written out by
 * numbers: the pattern of the program cannot vouch for itself.
 */
export function rawControls(text: string): string[] {
  const isRaw = (code: number) =>
    (code < 0x20 && code !== 0x0a && code !== 0x09) ||
    (code >= 0x7f && code <= 0x9f) ||
    [0x61c, 0x200e, 0x200f, 0x2028, 0x2029].includes(code) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069);
  return [...text.replace(redrawing, '$1').replace(own, '')].flatMap((character, index, all) => {
    const code = character.codePointAt(0) ?? 0;
    return isRaw(code)
      ? `U+${code.toString(16)} in ${JSON.stringify(all.slice(Math.max(0, index - 30), index + 10).join(''))}`
      : [];
  });
}
