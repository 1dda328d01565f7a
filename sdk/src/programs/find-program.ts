import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

type Environment = Record<string, string | undefined>;

/** A program of others: its name, and its file on Windows. */
export interface Program {
  name: string;
  onWindows: string;
}

/**
 * Where a program is, searched in the absolute directories of PATH only. Left to the system, Windows looks in
 * the working directory first, and elsewhere an empty entry of PATH means it: a `git` inside a cloned repository would run.
 */
export function findProgram(
  { name, onWindows }: Program,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
  isProgram = isExecutable,
): string | undefined {
  const isWindows = platform === 'win32';
  const path = isWindows ? win32 : posix;
  const key = Object.keys(env).find((variable) => (isWindows ? variable.toUpperCase() : variable) === 'PATH');
  return (key === undefined ? '' : (env[key] ?? ''))
    .split(path.delimiter)
    .map((directory) => (isWindows ? directory.replace(/^"(.*)"$/, '$1') : directory))
    .filter((directory) => (isWindows ? /^(?:[a-z]:[\\/]|\\\\)/i.test(directory) : path.isAbsolute(directory)))
    .map((directory) => path.join(directory, isWindows ? onWindows : name))
    .find(isProgram);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
