import type { GitDirectory } from './open-repository.js';
import { type Merge, parseMerge } from './parse-merge.js';

/** Merges two commits by their history, without a working directory; undefined when they have none in common. */
export async function mergeCommits(git: GitDirectory, ours: string, theirs: string): Promise<Merge | undefined> {
  const { code, stdout } = await git.try(['merge-tree', '--write-tree', '-z', ours, theirs]);
  return code === 0 || code === 1 ? parseMerge(stdout.toString()) : undefined;
}
