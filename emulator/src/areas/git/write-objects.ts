import type { GitObjects } from './git-objects.js';
import type { GitDirectory } from './open-repository.js';
import { writePack } from './write-pack.js';

/** Stores objects that were made here in a repository, with one run of Git. */
export async function writeObjects(git: GitDirectory, { all }: GitObjects): Promise<void> {
  if (all.size === 0) return;
  const { code, stderr } = await git.try(['unpack-objects', '-q'], { input: writePack([...all.values()]) });
  if (code !== 0) throw new Error(`git unpack-objects: ${stderr.trim()}`);
}
