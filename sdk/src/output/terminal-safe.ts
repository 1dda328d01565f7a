// Cc is C0, DEL and C1. The others cannot move the cursor but reorder or break lines, which hides text just as well;
// half a character (Cs) arrives as another one, of another width.
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu;
const unsafeInLines = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu;

/**
 * Text of a server that may be shown: what could control a terminal appears as `\u001b`.
 * With `keepLines` newlines stay, for text whose newlines are the format's own.
 */
export function terminalSafe(text: string, options: { keepLines?: boolean } = {}): string {
  return text.replace(options.keepLines ? unsafeInLines : unsafe, asEscape);
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
