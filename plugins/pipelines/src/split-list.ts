/** What was given after one flag, with blanks or commas between: `a,b c` is three. */
export function splitList(words: readonly string[]): string[] {
  return words.flatMap((word) => word.split(',')).flatMap((word) => word.trim() || []);
}
