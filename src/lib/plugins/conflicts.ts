import { AdocError } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import type { InstalledPlugin } from './installed-plugin.js';

/** A command that is there already, and whose it is. */
export interface Conflict {
  command: string;
  owner: string;
}

/** The topics that manage plugins work without any plugin, so that a broken one can be removed. Nothing of a plugin appears there. */
const reserved = ['plugins', 'extension', 'help'];

/** The commands of the host and of the plugins that come with it. */
export async function hostCommands({ host }: Machine): Promise<Conflict[]> {
  const { Config } = await import('@adoc/sdk/oclif');
  const config = await Config.load({ root: host.root, userPlugins: false, devPlugins: false });
  return config.commands.map(({ id, pluginName }) => ({ command: id, owner: pluginName ?? host.name }));
}

/** What of a plugin's commands others have. `others` are those of the host. */
export function findConflicts(
  { name, commands }: { name: string; commands: readonly string[] },
  plugins: readonly InstalledPlugin[],
  others: readonly Conflict[],
): Conflict[] {
  const theirs = plugins
    .filter((plugin) => plugin.name !== name)
    .flatMap((plugin) => plugin.commands.map((command) => ({ command, owner: plugin.name })));
  const taken = new Map([...theirs, ...others].map((each) => [each.command, each]));
  return commands.flatMap((command) => {
    const topic = command.split(':')[0] ?? '';
    return taken.get(command) ?? (reserved.includes(topic) ? { command, owner: 'adoc' } : []);
  });
}

/** @throws AdocError that names them, with the way to have the plugin all the same */
export function refuseConflicts(name: string, conflicts: readonly Conflict[], isForced: boolean): void {
  if (conflicts.length === 0 || isForced) return;
  const shown = conflicts.slice(0, 5).map(({ command, owner }) => `${command.replaceAll(':', ' ')} (${owner})`);
  const more = conflicts.length > shown.length ? ` and ${conflicts.length - shown.length} more` : '';
  throw new AdocError(`${name} has commands that are there already.`, {
    code: 'command-conflict',
    reason: `${shown.join(', ')}${more}`,
    suggestions: [
      'Install it with --force: what is there keeps its commands, and the plugin brings the others.',
      ...new Set(
        conflicts.filter(({ owner }) => owner.includes('/')).map(({ owner }) => `adoc plugins inspect ${owner}`),
      ),
    ].slice(0, 2),
  });
}
