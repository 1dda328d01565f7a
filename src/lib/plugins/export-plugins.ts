import path from 'node:path';
import { readJson } from '../files/read-json.js';
import type { Local } from '../local.js';
import { listInstalled } from './installed-plugins.js';
import { findHome } from './places.js';
import type { PluginsFile } from './plugins-file.js';

/** The installed plugins with versions, integrities and lockfiles. Linked ones are folders of this machine, and left out by name. */
export async function exportPlugins({
  machine,
}: Pick<Local, 'machine'>): Promise<{ file: PluginsFile; skipped: string[] }> {
  const file: PluginsFile = { version: 1, plugins: [] };
  const skipped: string[] = [];
  for (const { name, version, root, source, integrity } of await listInstalled({ machine })) {
    const home = findHome(machine, root);
    const lock = home && (await readJson({ path: path.join(home, 'package-lock.json'), movedBy: 'ADOC_DATA_DIR' }));
    if (lock && integrity) file.plugins.push({ name, version, source, integrity, lock });
    else skipped.push(name);
  }
  return { file, skipped };
}
