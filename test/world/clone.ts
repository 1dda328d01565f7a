import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { cleanEnvironment } from './run-adoc.js';

/** A git repository below a folder that looks like a clone: nothing is fetched, it only has remotes. */
export async function makeClone(folder: string, remotes: Record<string, string>): Promise<string> {
  const clone = await mkdtemp(path.join(folder, 'clone-'));
  const env = cleanEnvironment({ HOME: folder, GIT_CONFIG_NOSYSTEM: '1' });
  await promisify(execFile)('git', ['init', '--quiet', clone], { env });
  // Written by hand, since git itself refuses some of what a hostile repository may hold.
  const sections = Object.entries(remotes).map(([name, url]) => `[remote "${name}"]\n\turl = "${url}"\n`);
  await writeFile(path.join(clone, '.git/config'), `[core]\n\trepositoryformatversion = 0\n${sections.join('')}`);
  return clone;
}
