import { ZERO_ID } from '../git/object-id.js';
import { updateRefs } from '../git/update-refs.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { attemptMerge } from './attempt-merge.js';
import { pullRequestErrors } from './errors.js';
import { mergeByStrategy } from './merge-by-strategy.js';
import type { MergeStrategy, PullRequest } from './pull-request.js';
import { systemThreads } from './system-threads.js';

const beingCompleted = new WeakSet<PullRequest>();

/** Whether a completion is under way, so that what it causes does not start another. */
export const isBeingCompleted = (pullRequest: PullRequest): boolean => beingCompleted.has(pullRequest);

/**
 * Merges a pull request into its target branch by its completion options and closes it. With conflicts it stays active and says so in its merge status.
 * @throws ServiceError when it is a draft, a policy is against it, or the target branch moved meanwhile.
 */
export async function completePullRequest(
  organization: Organization,
  pullRequest: PullRequest,
  { user, isAutomatic = false }: { user: User; isAutomatic?: boolean },
): Promise<void> {
  if (pullRequest.status !== 'active') throw pullRequestErrors.notEditable();
  if (pullRequest.isDraft) throw pullRequestErrors.badValue('A draft pull request cannot be completed.');
  if (beingCompleted.has(pullRequest)) return;
  beingCompleted.add(pullRequest);
  const asked = pullRequest.completionOptions;
  // Policies that only advise are waited for when nobody is there to decide.
  if (isAutomatic) pullRequest.completionOptions = { ...asked, triggeredByAutoComplete: true };
  let isMerged = false;
  try {
    // Nor is there anybody who could answer for a bypass.
    const bypass = !isAutomatic && asked?.bypassPolicy === true;
    await organization.events.emit('completing', { pullRequest, user, bypass });
    pullRequest.completionQueueTime = organization.clock.date();
    isMerged = await merge(organization, pullRequest, user);
    if (isMerged) await close(organization, pullRequest, user);
  } finally {
    if (!isMerged) pullRequest.completionOptions = asked;
    beingCompleted.delete(pullRequest);
  }
  if (isMerged) await organization.events.emit('pullRequest', { pullRequest, user, change: 'completed' });
}

/** Moves the target branch. @returns whether it could. */
async function merge(organization: Organization, pullRequest: PullRequest, user: User): Promise<boolean> {
  await attemptMerge(organization, pullRequest);
  if (pullRequest.mergeStatus !== 'succeeded') return false;
  const { lastMergeSourceCommit: source, lastMergeTargetCommit: target, repository, targetRefName } = pullRequest;
  const committer = { name: user.displayName, email: user.account, date: organization.clock.date() };
  const strategy = strategyOf(pullRequest);
  const message = pullRequest.completionOptions?.mergeCommitMessage ?? defaultMessage(pullRequest);
  const made = await mergeByStrategy(organization, pullRequest, { strategy, source, target, message, committer });
  if ('conflicts' in made) {
    // Commits one by one can meet conflicts that both branches as a whole do not have.
    pullRequest.mergeStatus = 'conflicts';
    pullRequest.conflicts = made.conflicts;
    return false;
  }
  const update = { name: targetRefName, oldObjectId: target, newObjectId: made.tip };
  if (made.tip !== target) {
    const [result] = await updateRefs(organization, { repository, user, updates: [update], isCompletion: true });
    if (!result?.success) throw pullRequestErrors.stale();
  }
  pullRequest.lastMergeCommit = made.tip;
  return true;
}

async function close(organization: Organization, pullRequest: PullRequest, user: User): Promise<void> {
  const { repository, forkSource, sourceRefName, lastMergeSourceCommit, completionOptions } = pullRequest;
  pullRequest.status = 'completed';
  pullRequest.closedDate = organization.clock.date();
  pullRequest.closedBy = user;
  systemThreads.statusChanged(organization, pullRequest, user);
  const place = forkSource ?? repository;
  if (!completionOptions?.deleteSourceBranch || sourceRefName === place.defaultBranch) return;
  const updates = [{ name: sourceRefName, oldObjectId: lastMergeSourceCommit, newObjectId: ZERO_ID }];
  // A branch that may not go, for example because of its policies, stays without a word.
  await updateRefs(organization, { repository: place, user, updates });
}

const strategyOf = ({ completionOptions: options }: PullRequest): MergeStrategy =>
  options?.mergeStrategy ?? (options?.squashMerge ? 'squash' : 'noFastForward');

function defaultMessage({ id, title, description, workItemIds }: PullRequest): string {
  const items = workItemIds.length > 0 ? `Related work items: ${workItemIds.map((item) => `#${item}`).join(', ')}` : '';
  return [`Merged PR ${id}: ${title}`, description ?? '', items].filter(Boolean).join('\n\n');
}
