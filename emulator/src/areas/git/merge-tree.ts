import type { GitDirectory } from './open-repository.js';
import { writeCommit } from './write-commit.js';

const NOBODY = { name: 'Merge', email: 'merge@localhost', date: '2000-01-01T00:00:00Z' };

interface Sides {
  /** What both come from. All are ids of trees. */
  base: string;
  ours: string;
  theirs: string;
}

/** Puts onto `ours` what changed between `base` and `theirs`. @returns the id of a tree, or undefined when that conflicts. */
export async function mergeTree(git: GitDirectory, { base, ours, theirs }: Sides): Promise<string | undefined> {
  // Git takes the base from the history only, so that one is made up.
  const write = (treeId: string, parents: string[]) =>
    writeCommit(git, { treeId, parents, message: 'Merge', author: NOBODY });
  const root = await write(base, []);
  return mergeCommits(git, await write(ours, [root]), await write(theirs, [root]));
}

/** Merges two commits by their history. @returns the id of a tree, or undefined when that conflicts. */
export async function mergeCommits(git: GitDirectory, ours: string, theirs: string): Promise<string | undefined> {
  const args = ['merge-tree', '--write-tree', '--no-messages', '--allow-unrelated-histories', ours, theirs];
  const { code, stdout, stderr } = await git.try(args);
  if (code > 1) throw new Error(`git merge-tree: ${stderr.trim()}`);
  return code === 0 ? stdout.toString().trim() : undefined;
}
