/** The longest word that a command or a value of ours has is shorter. */
const longest = 16;

/** Words of a command line as they may be repeated: a long one may be a token that slipped in. */
export function shortWords(words: readonly string[]): string {
  return words.map((word) => (word.length > longest ? '…' : word)).join(' ');
}
