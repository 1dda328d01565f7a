import { AdocError, exitCodes } from '@adoc/sdk';
import { editDistance } from '../organization/edit-distance.js';
import { type CatalogueEntry, findMissingPluginOf, type LoadedPlugins, listCatalogue } from '../plugins/catalogue.js';
import { shortWords } from './short-words.js';

/** The program whose command was asked for. oclif's Config is one. */
export interface Program extends LoadedPlugins {
  bin: string;
  commands: readonly { id: string; hidden?: boolean }[];
}

/**
 * The error for words that are no command: which plugin has it, or the commands that look like them. Ids are separated by colons.
 * Words behind a command that takes none are a slip in its use: oclif takes them for the rest of a longer name.
 */
export function noSuchCommand(id: string, program: Program): AdocError {
  const commands = program.commands.filter(({ hidden }) => !hidden).map((command) => command.id);
  const known = commands.find((command) => id.startsWith(`${command}:`));
  if (known) return takesNoArgument(id, known, program.bin);
  const missing = findMissingPluginOf(id, program);
  return missing ? comesWithPlugin(id, missing, program.bin) : unknown(id, commands, program);
}

function takesNoArgument(id: string, known: string, bin: string): AdocError {
  const words = known.split(':');
  const command = [bin, ...words].join(' ');
  return new AdocError(`${command} takes no argument: ${shortWords(id.split(':').slice(words.length))}`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`${command} --help`],
  });
}

function comesWithPlugin(id: string, { name, shortName }: CatalogueEntry, bin: string): AdocError {
  return new AdocError(`"${shortWords(id.split(':'))}" comes with the plugin ${name}, which is not installed.`, {
    code: 'no-such-command',
    exitCode: exitCodes.noSuchCommand,
    suggestions: [`${bin} plugins install ${shortName}`],
  });
}

function unknown(id: string, commands: string[], { bin, plugins }: Program): AdocError {
  const words = id.split(':');
  const isTopic = commands.some((command) => command.startsWith(`${words[0]}:`));
  const help = isTopic ? `${bin} ${words[0]} --help` : `${bin} --help`;
  // A command of a plugin that is not there may be meant, too: who types it is told how to get it.
  const others = listCatalogue().flatMap((entry) => (plugins.has(entry.name) ? [] : entry.commands));
  const near = [...commands, ...others]
    .map((command) => ({ command, distance: distanceTo(command, words) }))
    .filter(({ command, distance }) => distance <= 3 || command.startsWith(`${id}:`) || command.endsWith(`:${id}`))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
  return new AdocError(`There is no command "${shortWords(words)}".`, {
    code: 'no-such-command',
    exitCode: exitCodes.noSuchCommand,
    suggestions: near.length > 0 ? near.map(({ command }) => `${bin} ${command.replaceAll(':', ' ')}`) : [help],
  });
}

/** The words behind as many as a command has may be its arguments: then the rest has to be the closer. */
function distanceTo(command: string, words: string[]): number {
  const first = words.slice(0, command.split(':').length);
  const distance = editDistance(first.join(':'), command);
  return first.length === words.length || distance <= 2 ? distance : Number.POSITIVE_INFINITY;
}
