import { mergeCommits } from './merge-commits.js';
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
  const merge = await mergeCommits(git, await write(ours, [root]), await write(theirs, [root]));
  return merge && merge.conflicts.length === 0 ? merge.tree : undefined;
}
