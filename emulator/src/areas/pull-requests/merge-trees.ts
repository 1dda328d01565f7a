import type { GitDirectory } from '../git/open-repository.js';
import { type Merge, parseMerge } from './parse-merge.js';

/** Merges two commits without a working directory; undefined when they have no history in common. */
export async function mergeTrees(git: GitDirectory, target: string, source: string): Promise<Merge | undefined> {
  const { code, stdout } = await git.try(['merge-tree', '--write-tree', '-z', target, source]);
  return code === 0 || code === 1 ? parseMerge(stdout.toString()) : undefined;
}

/** The commit a ref or an id stands for; undefined when there is none. */
export async function findCommit(git: GitDirectory, name: string): Promise<string | undefined> {
  const { code, stdout } = await git.try(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  return code === 0 ? stdout.toString().trim() : undefined;
}

/** Where two histories parted; the first commit itself when they never met. */
export async function findMergeBase(git: GitDirectory, target: string, source: string): Promise<string> {
  const { code, stdout } = await git.try(['merge-base', target, source]);
  return code === 0 ? stdout.toString().trim() : target;
}
