import { mergeCommits } from '../git/merge-commits.js';
import { type GitDirectory, openRepository } from '../git/open-repository.js';
import { findCommitId } from '../git/resolve-version.js';
import { writeCommit } from '../git/write-commit.js';
import type { Organization } from '../organization.js';
import type { PullRequest } from './pull-request.js';

/** The branch without `refs/heads/`. */
export const shortName = (ref: string): string => ref.replace(/^refs\/heads\//, '');

/** The ref that holds the merge of both branches while a pull request is active. */
export const mergeRef = ({ id }: PullRequest): string => `refs/pull/${id}/merge`;

/**
 * Merges both branches as they are now, tells how that went in the pull request, and keeps the result as `refs/pull/{id}/merge`.
 * A closed pull request stays as it is.
 */
export async function attemptMerge(organization: Organization, pullRequest: PullRequest): Promise<void> {
  if (pullRequest.status !== 'active') return;
  const git = await openRepository(organization, pullRequest.repository);
  const target = await findCommitId(git, pullRequest.targetRefName);
  const source = await findSource(organization, pullRequest);
  if (source === undefined || target === undefined) {
    const gone = source === undefined ? pullRequest.sourceRefName : pullRequest.targetRefName;
    return fail(git, pullRequest, `The branch '${gone}' does not exist any more.`);
  }
  pullRequest.lastMergeSourceCommit = source;
  pullRequest.lastMergeTargetCommit = target;
  const merge = await mergeCommits(git, target, source);
  if (!merge) return fail(git, pullRequest, 'The branches have no commit in common.');
  pullRequest.conflicts = merge.conflicts;
  pullRequest.mergeFailureMessage = undefined;
  pullRequest.mergeStatus = merge.conflicts.length > 0 ? 'conflicts' : 'succeeded';
  if (merge.conflicts.length > 0) return forget(git, pullRequest);
  const { displayName: name, account: email } = pullRequest.createdBy;
  const from = shortName(pullRequest.sourceRefName);
  pullRequest.lastMergeCommit = await writeCommit(git, {
    treeId: merge.tree,
    parents: [target, source],
    message: `Merge pull request ${pullRequest.id} from ${from} into ${shortName(pullRequest.targetRefName)}`,
    author: { name, email, date: organization.clock.date() },
  });
  await git.run('update-ref', mergeRef(pullRequest), pullRequest.lastMergeCommit);
}

/** Makes the merge of a seeded pull request that nobody has looked at yet. */
export async function ensureMerged(organization: Organization, pullRequest: PullRequest): Promise<void> {
  const { mergeStatus, lastMergeCommit } = pullRequest;
  if (mergeStatus === 'succeeded' && lastMergeCommit === undefined) await attemptMerge(organization, pullRequest);
}

/** The tip of the source branch; that of a fork is fetched first. Undefined when it is gone. */
export async function findSource(organization: Organization, pullRequest: PullRequest): Promise<string | undefined> {
  const { repository, forkSource, sourceRefName, id } = pullRequest;
  const git = await openRepository(organization, repository);
  if (!forkSource) return findCommitId(git, sourceRefName);
  const fork = await openRepository(organization, forkSource);
  const tip = await findCommitId(fork, sourceRefName);
  if (tip !== undefined) await git.run('fetch', '--quiet', fork.path, `+${sourceRefName}:refs/pull/${id}/source`);
  return tip;
}

function fail(git: GitDirectory, pullRequest: PullRequest, message: string): Promise<void> {
  pullRequest.mergeStatus = 'failure';
  pullRequest.mergeFailureMessage = message;
  pullRequest.conflicts = [];
  return forget(git, pullRequest);
}

/** A merge that is no longer what a completion would give is not shown either. */
async function forget(git: GitDirectory, pullRequest: PullRequest): Promise<void> {
  pullRequest.lastMergeCommit = undefined;
  await git.try(['update-ref', '-d', mergeRef(pullRequest)]);
}
