import { AdocError, exitCodes } from '@adoc/sdk';
import type { Local } from '../local.js';
import { findConflicts, hostCommands, refuseConflicts } from './conflicts.js';
import type { Installation, InstalledPlugin } from './installed-plugin.js';
import { getPlugin, listInstalled } from './installed-plugins.js';
import { changePluginList } from './plugin-list.js';
import { tryPlugin } from './try-plugin.js';

/**
 * Goes back to the version before, which is still there; once more, and it goes forward again.
 * @throws AdocError exit 3 when there is none, exit 1 when it does not load any more
 */
export async function rollbackPlugin({ machine }: Pick<Local, 'machine'>, name: string): Promise<InstalledPlugin> {
  const found = getPlugin(await listInstalled({ machine }), name);
  const before = getPrevious(found);
  const { problems } = await tryPlugin(machine, { root: before.root, name: found.name });
  if (problems[0]) {
    throw new AdocError(`${found.name} ${before.version} does not load any more, and ${found.version} stays.`, {
      code: 'plugin-broken',
      reason: `${problems[0].what}: ${problems[0].message}`,
      suggestions: [`adoc plugins install ${found.name}@${before.version}`],
    });
  }
  const others = await hostCommands(machine);
  const plugins = await changePluginList(machine, (current) => {
    const { previous: _, name: own, type, ...now } = getPlugin(current, found.name);
    const previous = getPrevious(getPlugin(current, found.name));
    const conflicts = findConflicts({ name: own, commands: previous.commands }, current, others);
    const known = new Set([...previous.conflicts, ...now.conflicts]);
    const fresh = conflicts.filter(({ command }) => !known.has(command));
    refuseConflicts(own, fresh, false);
    const back: InstalledPlugin = { ...previous, name: own, type: 'user', previous: type === 'link' ? null : now };
    return [...current.filter((plugin) => plugin.name !== own), back];
  });
  return getPlugin(plugins, found.name);
}

function getPrevious({ name, version, previous }: InstalledPlugin): Installation {
  if (previous) return previous;
  throw new AdocError(`There is no version of ${name} to go back to.`, {
    code: 'no-previous-version',
    exitCode: exitCodes.notFound,
    reason: `Only ${version} has been installed.`,
    suggestions: [`adoc plugins install ${name}@VERSION`],
  });
}
