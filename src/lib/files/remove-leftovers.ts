import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const oldAge = 60_000;
/** What `writeJson` puts behind the name of its file, and what conf does: `.1234.5c8e2a7d94b1.tmp`, `.tmp-17321234565c8e2a`. */
const endings = /^\.(\d+\.[0-9a-f]+\.tmp|tmp-[0-9a-f]+)$/;

/**
 * Removes what killed processes left behind while they wrote this file: it can hold a secret that was signed out since.
 * @param target where the file is itself, and not a link to it
 */
export async function removeLeftovers(target: string): Promise<void> {
  const directory = path.dirname(target);
  const names = await readdir(directory);
  const base = path.basename(target);
  const leftovers = names.filter((name) => name.startsWith(base) && endings.test(name.slice(base.length)));
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
