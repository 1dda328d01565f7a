import { AdocError, exitCodes } from '@adoc/sdk';
import { editDistance } from '../organization/edit-distance.js';
import { shortWords } from './short-words.js';

/**
 * The error for words that are no command, with the commands that look like them. Ids are separated by colons.
 * Words behind a command that takes none are a slip in its use: oclif takes them for the rest of a longer name.
 */
export function noSuchCommand(id: string, commands: string[], bin: string): AdocError {
  const words = id.split(':');
  const known = commands.find((command) => id.startsWith(`${command}:`))?.split(':');
  if (known) {
    const command = [bin, ...known].join(' ');
    return new AdocError(`${command} takes no argument: ${shortWords(words.slice(known.length))}`, {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: [`${command} --help`],
    });
  }
  const isTopic = commands.some((command) => command.startsWith(`${words[0]}:`));
  const help = isTopic ? `${bin} ${words[0]} --help` : `${bin} --help`;
  const near = commands
    .map((command) => ({ command, distance: editDistance(id, command) }))
    .filter(({ command, distance }) => distance <= 3 || command.startsWith(`${id}:`) || command.endsWith(`:${id}`))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
  return new AdocError(`There is no command "${shortWords(words)}".`, {
    code: 'no-such-command',
    exitCode: exitCodes.noSuchCommand,
    suggestions: near.length > 0 ? near.map(({ command }) => `${bin} ${command.replaceAll(':', ' ')}`) : [help],
  });
}
