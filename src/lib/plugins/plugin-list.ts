import { isJsonObject } from '../files/is-json-object.js';
import type { JsonObject } from '../files/json-object.js';
import { readJson } from '../files/read-json.js';
import { refuseNewer } from '../files/refuse-newer.js';
import { withLock } from '../files/with-lock.js';
import { writeJson } from '../files/write-json.js';
import type { Machine } from '../machine.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { parseEntry, printEntry } from './list-entry.js';
import { listFile } from './places.js';
import { removeUnused } from './staging.js';

/** Folders with many files are moved and removed under the lock. */
const longestHold = 60_000;

/** The version of the list that this program writes, by oclif's name for it. */
const schema = 1;

/** The plugins as the list has them, ordered by name. */
export async function readPluginList(machine: Machine): Promise<InstalledPlugin[]> {
  return pluginsOf(await readJson(listFile(machine)));
}

/**
 * Changes the list in one step, under a lock. Whoever is killed before or fails leaves it as it was.
 * @param change gets the plugins as they are now, and gives those that are to be; it may run again
 */
export async function changePluginList(
  machine: Machine,
  change: (plugins: InstalledPlugin[]) => InstalledPlugin[] | Promise<InstalledPlugin[]>,
): Promise<InstalledPlugin[]> {
  const file = listFile(machine);
  return await withLock(
    file,
    async (lock) => {
      const content = (await readJson(file)) ?? {};
      const oclif = isJsonObject(content.oclif) ? content.oclif : {};
      refuseNewer({ version: oclif.schema }, schema, file);
      const changed = await change(pluginsOf(content));
      const plugins = changed.map(printEntry);
      await writeJson(file, { private: true, ...content, oclif: { schema, ...oclif, plugins } }, { lock });
      // Under the lock: what another process has just put in place, and not yet in the list, would look unused.
      await removeUnused(machine, changed);
      return changed;
    },
    { patience: longestHold },
  );
}

function pluginsOf(content: JsonObject | undefined): InstalledPlugin[] {
  const entries = isJsonObject(content?.oclif) ? content.oclif.plugins : undefined;
  const plugins = (Array.isArray(entries) ? entries : []).flatMap((entry) => parseEntry(entry) ?? []);
  return plugins.sort((a, b) => (a.name < b.name ? -1 : 1));
}
