interface FlagShape {
  type: string;
  char?: string;
  multiple?: boolean;
  aliases?: string[];
}

/**
 * Lists take their values after one flag: `--description "A list:" "- one" "- two"`. A word with a blank in it is a value even if
 * it begins with a dash; oclif's parser would take it for a flag, so that such values are put into one word with their flag.
 */
export function attachDashedValues(argv: readonly string[], flags: Record<string, FlagShape>): string[] {
  const lists = new Map<string, string>();
  const known = new Set<string>();
  for (const [name, { type, char, multiple, aliases = [] }] of Object.entries(flags)) {
    const spellings = [name, ...aliases].map((each) => `--${each}`).concat(char ? [`-${char}`] : []);
    for (const spelling of spellings) {
      known.add(spelling);
      if (type === 'option' && multiple) lists.set(spelling, `--${name}`);
    }
  }
  const isValue = (word: string): boolean => /\s/.test(word) && !known.has(word.split('=', 1)[0] ?? '');
  const result: string[] = [];
  let list: string | undefined;
  let isAttaching = false;
  for (const [index, word] of argv.entries()) {
    if (word === '--') return [...result, ...argv.slice(index)];
    if (word.startsWith('-') && !isValue(word)) {
      list = lists.get(word);
      isAttaching = false;
      result.push(word);
      continue;
    }
    // Whatever follows the flag itself is its value for oclif, too.
    const isFirst = lists.has(argv[index - 1] ?? '');
    isAttaching ||= word.startsWith('-') && !isFirst;
    result.push(list && isAttaching ? `${list}=${word}` : word);
  }
  return result;
}
