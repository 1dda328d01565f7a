import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Machine } from '../machine.js';
import { findProgram } from '../programs/find-program.js';

/**
 * A command of this program as git's configuration has it. By name where the PATH leads to this very program, so that it survives an update to
 * another folder; else by the files of Node and of this program.
 */
export function ownCommand({ env, platform, host }: Machine, words: string): string {
  const script = path.join(host.root, 'bin/run.js');
  const found = findProgram({ name: 'adoc', onWindows: 'adoc.cmd' }, env, platform);
  if (found && platform !== 'win32' && isSameFile(found, script)) return `!adoc ${words}`;
  const files = [process.execPath, script].map((file) =>
    quote(platform === 'win32' ? file.replaceAll('\\', '/') : file),
  );
  return `!${files.join(' ')} ${words}`;
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Git hands the command to a POSIX shell, on Windows to the one it brings along. */
const quote = (file: string): string => `'${file.replaceAll("'", "'\\''")}'`;
