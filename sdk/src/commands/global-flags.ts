import * as Flags from '@oclif/core/flags';
import type { GlobalOptions } from '../host/contract.js';
import { normalizeBooleans } from './normalize-booleans.js';
import { normalizeChoices } from './normalize-choices.js';

/** The flags of every command, with the names and meaning that Azure CLI gave them. */
export const globalFlags = {
  output: Flags.string({
    char: 'o',
    options: ['table', 'json', 'jsonc', 'yaml', 'yamlc', 'tsv', 'none'] as const,
    summary: 'Format of the result. Default: table on a terminal, json in a pipe.',
    helpGroup: 'GLOBAL',
  }),
  query: Flags.string({ summary: 'JMESPath expression over the JSON form of the result.', helpGroup: 'GLOBAL' }),
  debug: Flags.boolean({ summary: 'Trace decisions and requests to stderr, without secrets.', helpGroup: 'GLOBAL' }),
  verbose: Flags.boolean({ summary: 'Say more on stderr.', helpGroup: 'GLOBAL' }),
  'only-show-errors': Flags.boolean({ summary: 'Leave out warnings and hints.', helpGroup: 'GLOBAL' }),
  'no-input': Flags.boolean({ summary: 'Never ask; fail with the name of the missing flag.', helpGroup: 'GLOBAL' }),
};

/** For commands that ask before they do something: `flags = {yes: yesFlag}`. */
export const yesFlag = Flags.boolean({ char: 'y', summary: 'Do not ask.' });

/**
 * Reads the global flags straight from the words of the command line.
 * Used for errors too, since a command line that does not parse must still be answered in the format it asks for.
 */
export function readGlobalOptions(argv: readonly string[]): GlobalOptions {
  const normal = normalizeChoices(normalizeBooleans(argv, globalFlags), globalFlags);
  const end = normal.indexOf('--');
  const words = end === -1 ? normal : normal.slice(0, end);
  return {
    output: findValue(words, '--output', '-o'),
    query: findValue(words, '--query'),
    debug: words.includes('--debug'),
    verbose: words.includes('--verbose'),
    onlyShowErrors: words.includes('--only-show-errors'),
    noInput: words.includes('--no-input'),
  };
}

function findValue(words: string[], name: string, short?: string): string | undefined {
  for (const [index, word] of words.entries()) {
    if (word === name || word === short) return words[index + 1];
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
    if (short && word.startsWith(short)) return word.slice(short.length).replace(/^=/, '');
  }
  return undefined;
}
