/**
 * Whether a text passes a list of patterns. `*` stands for anything, `?` for one character, and a pattern that starts with `!`
 * takes out; of those that match, the last one counts. Case does not matter.
 */
export function matchesPatterns(patterns: readonly string[], text: string): boolean {
  // A list that only takes out takes out of everything.
  let isIn = patterns.every((pattern) => pattern.startsWith('!'));
  for (const pattern of patterns) {
    const isOut = pattern.startsWith('!');
    if (toExpression(isOut ? pattern.slice(1) : pattern).test(text)) isIn = !isOut;
  }
  return isIn;
}

/** The same for paths: patterns begin at the root, whether or not they say so. @param path With a slash first. */
export const matchesPaths = (patterns: readonly string[], path: string): boolean =>
  matchesPatterns(patterns.map(toRooted), path);

function toRooted(pattern: string): string {
  const [, not = '', path = ''] = /^(!?)\s*(.*)$/.exec(pattern.trim()) ?? [];
  return /^[/*]/.test(path) ? not + path : `${not}/${path}`;
}

function toExpression(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'is');
}
