import type { Commit, Signature } from '../git/commit.js';
import { mergeCommits } from '../git/merge-commits.js';
import type { GitDirectory } from '../git/open-repository.js';
import type { Conflict } from '../git/parse-merge.js';
import { writeCommit } from '../git/write-commit.js';

/** Where a rebase ended, or what it stopped at. */
export type Rebase = { tip: string } | { conflicts: Conflict[] };

/**
 * Puts commits, the oldest first, on top of another one. Their authors stay; what the target has already is left out.
 * @param committer Who gets the commits there.
 */
export async function rebaseCommits(
  git: GitDirectory,
  commits: readonly Commit[],
  { onto, committer }: { onto: string; committer: Signature },
): Promise<Rebase> {
  let tip = onto;
  for (const commit of commits) {
    const [parent] = commit.parents;
    if (parent === tip) {
      tip = commit.id;
      continue;
    }
    const treeId = (await git.run('rev-parse', `${tip}^{tree}`)).trim();
    // A stand-in for the tip that descends from the commit's parent makes a merge of the two exactly this commit's change.
    const stand = await writeCommit(git, {
      treeId,
      parents: parent ? [parent] : [],
      message: 'rebase',
      author: committer,
    });
    const merge = await mergeCommits(git, stand, commit.id);
    if (!merge || merge.conflicts.length > 0) return { conflicts: merge?.conflicts ?? [] };
    if (merge.tree === treeId) continue;
    const { author, message } = commit;
    tip = await writeCommit(git, { treeId: merge.tree, parents: [tip], message, author, committer });
  }
  return { tip };
}
