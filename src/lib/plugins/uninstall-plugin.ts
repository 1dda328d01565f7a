import type { Machine } from '../machine.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { fullName, getPlugin } from './installed-plugins.js';
import { changePluginList } from './plugin-list.js';

/**
 * Takes a plugin out of the list, and then removes its folders. The folder of a linked one stays.
 * @throws AdocError exit 3 when it is not there
 */
export async function uninstallPlugin(machine: Machine, name: string): Promise<InstalledPlugin> {
  let removed: InstalledPlugin | undefined;
  await changePluginList(machine, (plugins) => {
    removed = getPlugin(plugins, name);
    return plugins.filter((plugin) => plugin.name !== fullName(name));
  });
  return removed as unknown as InstalledPlugin;
}
