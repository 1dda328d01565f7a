import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileError } from '../files/file-error.js';
import type { Machine } from '../machine.js';
import { findConflicts, hostCommands, refuseConflicts } from './conflicts.js';
import type { Installation, InstalledPlugin } from './installed-plugin.js';
import { getPlugin } from './installed-plugins.js';
import { changePluginList } from './plugin-list.js';
import { settle } from './staging.js';

interface Activation {
  name: string;
  /** Where it was prepared. */
  folder: string;
  record: Omit<Installation, 'root' | 'installedAt' | 'conflicts'>;
  isForced: boolean;
}

/** Puts a prepared version into the list: the moment from which commands find it. The version before stays for rollback. */
export async function activate(machine: Machine, activation: Activation): Promise<InstalledPlugin> {
  const { name, folder, record, isForced } = activation;
  const others = await hostCommands(machine);
  let home: string | undefined;
  try {
    const plugins = await changePluginList(machine, async (current) => {
      const conflicts = findConflicts({ name, ...record }, current, others);
      refuseConflicts(name, conflicts, isForced);
      home = await putInPlace(home ?? folder, { name, ...record });
      const before = current.find((each) => each.name === name);
      const installed: InstalledPlugin = {
        ...record,
        name,
        type: 'user',
        root: path.join(home, 'node_modules', name),
        installedAt: new Date(machine.clock.now()).toISOString(),
        conflicts: conflicts.map(({ command }) => command),
        previous: before ? previousOf(before) : null,
      };
      return [...current.filter((each) => each !== before), installed];
    });
    return getPlugin(plugins, name);
  } catch (error) {
    if (home) await rm(home, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** Moves it again where the lock was lost in between, since another process may have tidied up. */
async function putInPlace(folder: string, version: { name: string; version: string }): Promise<string> {
  try {
    return await settle(folder, version);
  } catch (error) {
    throw fileError('write', { path: folder, movedBy: 'ADOC_DATA_DIR' }, error);
  }
}

/** A linked folder is somebody's work, and nothing to go back to. */
function previousOf({ name, type, previous, ...installation }: InstalledPlugin): Installation | null {
  return type === 'link' ? previous : installation;
}
