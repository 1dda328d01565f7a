import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { AdocError, defineTable, exitCodes } from '@adoc/sdk';
import { inOneLine } from '../errors/in-one-line.js';
import { fileError } from '../files/file-error.js';
import type { Local } from '../local.js';
import { importPlugin } from './import-plugin.js';
import type { InstallOptions } from './install-plugin.js';
import { parsePluginsFile } from './plugins-file.js';
import { readTarballs } from './tarball-folder.js';

/** What became of one plugin of the file. */
export interface Imported {
  name: string;
  version: string;
  changed: boolean;
  /** Why it was not installed. */
  problem: string | null;
}

interface ImportRequest {
  /** `-` reads standard input. */
  file: string;
  /** Folder of tarballs. */
  tarballs: string | undefined;
  options: InstallOptions;
}

/** Installs what a file lists, one after the other. One that fails leaves the others to be installed. */
export async function importPlugins(
  local: Pick<Local, 'machine' | 'settings'>,
  { file, tarballs, options }: ImportRequest,
): Promise<Imported[]> {
  const { machine } = local;
  const { plugins } = parsePluginsFile(await readText(local, file));
  const folder = tarballs === undefined ? undefined : path.resolve(machine.cwd, tarballs);
  const found = folder === undefined ? new Map<string, string>() : await readTarballs(folder).catch(unreadable(folder));
  const rows: Imported[] = [];
  for (const exported of plugins) {
    const { name, version } = exported;
    try {
      const { changed } = await importPlugin(local, exported, { ...options, tarballs: found });
      rows.push({ name, version, changed, problem: null });
    } catch (error) {
      if (!(error instanceof AdocError) || error.exitCode === exitCodes.interrupted) throw error;
      rows.push({ name, version, changed: false, problem: inOneLine(error) });
    }
  }
  return rows;
}

async function readText({ machine }: Pick<Local, 'machine'>, file: string): Promise<string> {
  if (file === '-') return text(machine.stdin);
  const place = path.resolve(machine.cwd, file);
  return readFile(place, 'utf8').catch(unreadable(place));
}

const unreadable = (file: string) => (error: unknown) => {
  throw fileError('read', { path: file, movedBy: 'ADOC_DATA_DIR' }, error);
};

export const importTable = defineTable<Imported>({
  Name: (row) => row.name,
  Version: (row) => row.version,
  Result: (row) => (row.problem ? 'failed' : row.changed ? 'installed' : 'was there'),
  Problem: { value: (row) => row.problem, cut: true },
});
