import type { Commit } from '../git/commit.js';
import type { GitDirectory } from '../git/open-repository.js';
import { mergeTrees } from './merge-trees.js';
import type { Conflict } from './pull-request.js';
import { type Writer, writeCommit } from './write-commit.js';

/** Where a rebase ended, or what it stopped at. */
export type Rebase = { tip: string } | { conflicts: Conflict[] };

/**
 * Puts commits, the oldest first, on top of another one. Their authors stay; what the target has already is left out.
 * @param committer Who gets the commits there.
 */
export async function rebaseCommits(
  git: GitDirectory,
  commits: readonly Commit[],
  { onto, committer }: { onto: string; committer: Writer },
): Promise<Rebase> {
  let tip = onto;
  for (const commit of commits) {
    const [parent] = commit.parents;
    if (parent === tip) {
      tip = commit.id;
      continue;
    }
    const tree = (await git.run('rev-parse', `${tip}^{tree}`)).trim();
    // A stand-in for the tip that descends from the commit's parent makes a merge of the two exactly this commit's change.
    const stand = await writeCommit(git, {
      tree,
      parents: parent ? [parent] : [],
      message: 'rebase',
      author: committer,
    });
    const merge = await mergeTrees(git, stand, commit.id);
    if (!merge || merge.conflicts.length > 0) return { conflicts: merge?.conflicts ?? [] };
    if (merge.tree === tree) continue;
    const { author, message } = commit;
    tip = await writeCommit(git, { tree: merge.tree, parents: [tip], message, author, committer });
  }
  return { tip };
}
