const longest = 120;

/**
 * A refused value, fit to be shown: without anything that may be a password or a token, and without characters that
 * a terminal would obey. Undefined where nothing of it can be shown.
 */
export function quoteValue(value: string): string | undefined {
  // What is longer is cut below anyway.
  const text = value.slice(0, 2_048);
  // A personal access token given in the wrong place has no dot, slash or blank and is longer than any name.
  if (text.length > 50 && !/[/:\s]/.test(text)) return undefined;
  const shown = text
    .replace(/^((?:[a-z][a-z0-9+.-]*:)?[/\\]*).*@/is, '$1***@')
    // What stands where a port belongs and is no number may be half of a `user:password`.
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^/:[\]]*):(?!\d*(?:\/|$))[^/]*/i, '$1:***')
    .replace(/[?#].*$/s, '…')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return `"${shown.length > longest ? `${shown.slice(0, longest)}…` : shown}"`;
}
