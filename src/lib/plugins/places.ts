import path from 'node:path';
import type { StateFile } from '../files/state-file.js';
import type { Machine } from '../machine.js';

/** The list that oclif reads at every start, and that holds our records: to replace it is to install. */
export function listFile(machine: Machine): StateFile {
  return { path: path.join(machine.directory('data'), 'package.json'), movedBy: 'ADOC_DATA_DIR' };
}

/** Holds a folder for each version of a plugin, and above them the links to what they share with the host. */
export function pluginsDirectory(machine: Machine): string {
  return path.join(machine.directory('data'), 'plugins');
}

/** The folder of a version: with the lockfile and all modules that its plugin has for itself. Undefined for a link. */
export function findHome(machine: Machine, root: string): string | undefined {
  const directory = pluginsDirectory(machine);
  const [folder = '..'] = path.relative(directory, root).split(path.sep);
  return folder === '' || folder === '..' || path.isAbsolute(folder) ? undefined : path.join(directory, folder);
}
