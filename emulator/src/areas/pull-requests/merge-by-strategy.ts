import type { Signature } from '../git/commit.js';
import { mergeCommits } from '../git/merge-commits.js';
import { openRepository } from '../git/open-repository.js';
import { readCommits } from '../git/read-commits.js';
import { writeCommit } from '../git/write-commit.js';
import type { Organization } from '../organization.js';
import type { MergeStrategy, PullRequest } from './pull-request.js';
import { type Rebase, rebaseCommits } from './rebase-commits.js';

interface Merging {
  strategy: MergeStrategy;
  source: string;
  target: string;
  message: string;
  /** Who completes the pull request. */
  committer: Signature;
}

/** Makes what a completion puts on the target branch: a merge commit, one commit, or the commits themselves. No ref moves. */
export async function mergeByStrategy(
  organization: Organization,
  pullRequest: PullRequest,
  merging: Merging,
): Promise<Rebase> {
  const { strategy, source, target, message, committer } = merging;
  const git = await openRepository(organization, pullRequest.repository);
  if (strategy === 'rebase' || strategy === 'rebaseMerge') {
    const range = ['--reverse', '--topo-order', '--no-merges', `${target}..${source}`];
    const commits = await readCommits(organization, pullRequest.repository, range);
    const rebased = await rebaseCommits(git, commits, { onto: target, committer });
    if ('conflicts' in rebased || strategy === 'rebase') return rebased;
    const treeId = (await git.run('rev-parse', `${rebased.tip}^{tree}`)).trim();
    return { tip: await writeCommit(git, { treeId, parents: [target, rebased.tip], message, author: committer }) };
  }
  const merge = await mergeCommits(git, target, source);
  if (!merge || merge.conflicts.length > 0) return { conflicts: merge?.conflicts ?? [] };
  const parents = strategy === 'squash' ? [target] : [target, source];
  const { displayName: name, account: email } = pullRequest.createdBy;
  // What is squashed is the work of who opened the pull request; a merge is that of who made it.
  const author = strategy === 'squash' ? { ...committer, name, email } : committer;
  return { tip: await writeCommit(git, { treeId: merge.tree, parents, message, author, committer }) };
}
