import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const oldAge = 60_000;

/** Removes what killed processes left behind while they wrote this file: it can hold a secret that was signed out since. */
export async function removeLeftovers(target: string): Promise<void> {
  const directory = path.dirname(target);
  const names = await readdir(directory);
  const leftovers = names.filter((name) => name.startsWith(`${path.basename(target)}.`) && name.endsWith('.tmp'));
  for (const name of leftovers) {
    const leftover = path.join(directory, name);
    // Another process may be faster, or may be writing it this very moment.
    const age = await stat(leftover).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > oldAge) await rm(leftover, { force: true }).catch(() => undefined);
  }
}
