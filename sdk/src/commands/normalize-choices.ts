interface FlagShape {
  type: string;
  char?: string;
  aliases?: string[];
  multiple?: boolean;
  options?: readonly string[];
}

/**
 * Writes words that a flag offers for choice the way the flag does, since az takes them in any case.
 * Other words stay as they are, for the parser to refuse.
 */
export function normalizeChoices(argv: readonly string[], flags: Record<string, FlagShape>): string[] {
  const known = new Map<string, FlagShape>();
  for (const [name, flag] of Object.entries(flags)) {
    const { char, aliases = [] } = flag;
    const spellings = [name, ...aliases].map((each) => `--${each}`).concat(char ? [`-${char}`] : []);
    for (const spelling of spellings) known.set(spelling, flag);
  }
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  let open: FlagShape | undefined;
  return argv.map((word, index) => {
    if (index >= end) return word;
    if (word.startsWith('-')) {
      // `--output=TABLE`, or `-oTABLE` in one word.
      const [, name = word, sign = '', value] =
        /^(--[^=]+)(=)(.*)$/s.exec(word) ?? /^(-[a-z])(=?)(.+)$/is.exec(word) ?? [];
      open = known.get(name);
      if (value === undefined) return word;
      const whole = `${name}${sign}${choose(value, open)}`;
      if (!open?.multiple) open = undefined;
      return whole;
    }
    const chosen = choose(word, open);
    if (!open?.multiple) open = undefined;
    return chosen;
  });
}

const choose = (word: string, flag: FlagShape | undefined): string =>
  flag?.options?.find((option) => option.toLowerCase() === word.toLowerCase()) ?? word;
