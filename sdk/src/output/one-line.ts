import { terminalSafe } from './terminal-safe.js';

/** From here on characters may take two cells of a terminal: Hangul, Chinese, Japanese, emoji. */
const firstWide = 0x1100;

/** Text of a server on one line of a terminal: what could control it appears as `\u001b`, and what could wrap is cut off. */
export function oneLine(text: string, cells: number): string {
  let [line, taken] = ['', 0];
  // Text is looked at no further than there is room for it, however long it is.
  for (const character of terminalSafe(text.slice(0, cells))) {
    // Too many rather than too few: some characters take one cell on this terminal and two on the next one.
    taken += (character.codePointAt(0) ?? 0) < firstWide ? 1 : 2;
    if (taken > cells) break;
    line += character;
  }
  return line;
}
