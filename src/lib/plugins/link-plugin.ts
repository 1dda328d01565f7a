import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import type { Local } from '../local.js';
import { checkAllowed } from './check-allowed.js';
import { findConflicts, hostCommands, refuseConflicts } from './conflicts.js';
import { linkHost } from './host-links.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { getPlugin } from './installed-plugins.js';
import { changePluginList } from './plugin-list.js';
import { readPluginPackage } from './plugin-package.js';
import { checkSdkRange, hostSdkVersion, sdkOf } from './sdk-of.js';
import { tryPlugin } from './try-plugin.js';

/**
 * Has adoc run a plugin from the folder in which somebody works on it. An installed version of it stays for rollback.
 * @throws AdocError when the folder holds none, or one that does not load
 */
export async function linkPlugin(
  local: Pick<Local, 'machine' | 'settings'>,
  { folder, isForced }: { folder: string; isForced: boolean },
): Promise<InstalledPlugin> {
  const { machine } = local;
  const given = path.resolve(machine.cwd, folder);
  const root = await realpath(given).catch(() => given);
  await checkAllowed(local, { kind: 'folder', path: root });
  const { name, version, hooks, sdkRange } = await readPluginPackage(root);
  const sdk = await sdkOf(root, path.parse(root).root);
  await linkHost(machine);
  if (sdk === 'host') await checkSdkRange({ name, version, hooks, sdkRange }, await hostSdkVersion(machine));
  const { problems, commands, aliases } = await tryPlugin(machine, { root, name });
  if (problems[0]) {
    throw new AdocError(`${name} does not load, and was not linked.`, {
      code: 'plugin-broken',
      reason: `${problems[0].what}: ${problems[0].message}`,
      suggestions: [`In ${root}: npm install && npm run build`],
    });
  }
  const others = await hostCommands(machine);
  const plugins = await changePluginList(machine, (current) => {
    const conflicts = findConflicts({ name, commands: [...commands, ...aliases] }, current, others);
    refuseConflicts(name, conflicts, isForced);
    const before = current.find((plugin) => plugin.name === name);
    const { name: _name, type, previous, ...installation } = before ?? {};
    const linked: InstalledPlugin = {
      name,
      type: 'link',
      version,
      root,
      source: { kind: 'link', spec: root, resolved: root, registry: null },
      integrity: null,
      signatures: [],
      provenance: null,
      installedAt: new Date(machine.clock.now()).toISOString(),
      scriptsRan: false,
      hooks: Object.keys(hooks),
      commands: [...commands, ...aliases].sort(),
      sdkRange: sdkRange ?? null,
      sdk,
      conflicts: conflicts.map(({ command }) => command),
      previous: before ? (type === 'link' ? (previous ?? null) : (installation as InstalledPlugin)) : null,
    };
    return [...current.filter((plugin) => plugin !== before), linked];
  });
  return getPlugin(plugins, name);
}
