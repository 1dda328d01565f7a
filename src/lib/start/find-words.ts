import type { IndexedCommand } from './indexed-plugin.js';

export interface Found<Command extends IndexedCommand> {
  command: Command;
  /** What was typed: the id, or an alias. */
  id: string;
  argv: string[];
}

/** Undefined unless the words name exactly one command to be run; all else is for oclif to work out, help among it. */
export function findWords<Command extends IndexedCommand>(
  words: readonly string[],
  commands: ReadonlyMap<string, Command>,
): Found<Command> | undefined {
  const ends = words.indexOf('--');
  const mayAskForHelp = ends === -1 ? words : words.slice(0, ends);
  if (words[0]?.includes(':') || mayAskForHelp.includes('--help') || mayAskForHelp.includes('-h')) return undefined;
  const ids = [...commands.keys()];
  const isKnown = (id: string) => commands.has(id) || ids.some((each) => each.startsWith(`${id}:`));
  let id = '';
  let count = 0;
  for (const word of words) {
    const next = id ? `${id}:${word}` : word;
    if (!isKnown(next)) break;
    id = next;
    count += 1;
  }
  const command = commands.get(id);
  const rest = words[count];
  const isPartOfName = rest !== undefined && !rest.startsWith('-') && !rest.includes('=') && !command?.takesWords;
  return command && !isPartOfName ? { command, id, argv: words.slice(count) } : undefined;
}
