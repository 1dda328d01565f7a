import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileError } from '../files/file-error.js';
import { removeAtExit } from '../files/remove-at-exit.js';
import type { Machine } from '../machine.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { findHome, pluginsDirectory } from './places.js';

const mark = '.staging-';
/** Longer than npm is ever silent, for processes that cannot be seen from here (another container with the same home). */
const oldAge = 30 * 60_000;

/** Runs work in a new folder beside the installed ones. Unless the work moves it to its place it is gone afterwards, after Ctrl-C too. */
export async function inStaging<Result>(machine: Machine, work: (folder: string) => Promise<Result>): Promise<Result> {
  const directory = pluginsDirectory(machine);
  const folder = path.join(directory, `${mark}${process.pid}-${randomBytes(6).toString('hex')}`);
  const isDone = removeAtExit(folder);
  try {
    // In one go: no signal finds it made, and not yet known.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    isDone();
    throw fileError('write', { path: folder, movedBy: 'ADOC_DATA_DIR' }, error);
  }
  try {
    return await work(folder);
  } finally {
    // What cannot be removed now is collected later.
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    isDone();
  }
}

/** Gives a finished folder the name it keeps. Nobody uses it before the list says so. */
export async function settle(staging: string, { name, version }: { name: string; version: string }): Promise<string> {
  const readable = `${name}-${version}`.replace(/[^\w.-]+/g, '-').replace(/^-/, '');
  const home = path.join(path.dirname(staging), `${readable}-${randomBytes(4).toString('hex')}`);
  await rename(staging, home);
  return home;
}

/** Removes the folders that no entry of the list names: superseded versions, and what killed processes left. */
export async function removeUnused(machine: Machine, plugins: readonly InstalledPlugin[]): Promise<void> {
  const directory = pluginsDirectory(machine);
  const roots = plugins.flatMap(({ root, previous }) => [root, ...(previous ? [previous.root] : [])]);
  const used = new Set(roots.map((root) => findHome(machine, root)));
  for (const name of await readdir(directory).catch(() => [])) {
    const folder = path.join(directory, name);
    if (name === 'node_modules' || used.has(folder) || (name.startsWith(mark) && (await isInWork(folder)))) continue;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function isInWork(folder: string): Promise<boolean> {
  const pid = Number(path.basename(folder).slice(mark.length).split('-')[0]);
  const age = await stat(folder).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age < oldAge || isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is a process.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
