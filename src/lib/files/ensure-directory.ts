import { chmod, mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileError } from './file-error.js';
import type { StateFile } from './state-file.js';

const stickyBit = 0o1000;
const bitsOfOthers = 0o077;

/** Creates the directory of a file, for the user only. With `isPrivate`, one that is there and open is closed to others. */
export async function ensureDirectory(file: StateFile, { isPrivate = false } = {}): Promise<void> {
  const directory = path.dirname(file.path);
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    if (isPrivate) await closeToOthers(directory);
  } catch (error) {
    throw fileError('write', file, error);
  }
}

/** Somebody may have named `/tmp`, the home directory or a colleague's: those stay as they are, the file is 0600 anyway. */
async function closeToOthers(directory: string): Promise<void> {
  const { mode, uid } = await stat(directory);
  const isOurs = uid === process.getuid?.() && path.resolve(directory) !== homedir();
  if (isOurs && (mode & stickyBit) === 0 && (mode & bitsOfOthers) !== 0) await chmod(directory, 0o700);
}
