import { rename, rm } from 'node:fs/promises';
import type { Machine } from '../machine.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { listFile, pluginsDirectory } from './places.js';
import { changePluginList } from './plugin-list.js';

/** Removes every plugin, also where the list is damaged: that one is kept beside for whoever wants to look at it. */
export async function resetPlugins(machine: Machine): Promise<InstalledPlugin[]> {
  const removed: InstalledPlugin[] = [];
  const empty = () =>
    changePluginList(machine, (plugins) => {
      removed.splice(0, removed.length, ...plugins);
      return [];
    });
  try {
    await empty();
  } catch (error) {
    if ((error as { code?: string }).code !== 'broken-file') throw error;
    const { path } = listFile(machine);
    await rename(path, `${path}.broken`);
    await empty();
  }
  await rm(pluginsDirectory(machine), { recursive: true, force: true, maxRetries: 3 });
  return removed;
}
