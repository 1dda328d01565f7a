import { AdocError, exitCodes } from '@adoc/sdk';
import { editDistance } from '../organization/edit-distance.js';

/**
 * The error for words that are no command, with the commands that look like them. Ids are separated by colons.
 * Words behind a command that takes none are a slip in its use: oclif takes them for the rest of a longer name.
 */
export function noSuchCommand(id: string, commands: string[], bin: string): AdocError {
  const spoken = id.replaceAll(':', ' ');
  const known = commands.find((command) => id.startsWith(`${command}:`))?.replaceAll(':', ' ');
  if (known) {
    return new AdocError(`${bin} ${known} takes no argument: ${spoken.slice(known.length + 1)}`, {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: [`${bin} ${known} --help`],
    });
  }
  const near = commands
    .map((command) => ({ command, distance: editDistance(id, command) }))
    .filter(({ command, distance }) => distance <= 3 || command.startsWith(`${id}:`))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
  return new AdocError(`There is no command "${spoken}".`, {
    code: 'no-such-command',
    exitCode: exitCodes.noSuchCommand,
    suggestions:
      near.length > 0 ? near.map(({ command }) => `${bin} ${command.replaceAll(':', ' ')}`) : [`${bin} --help`],
  });
}
