import type { PullRequestChange } from '../events.js';
import { ZERO_ID } from '../git/object-id.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { attemptMerge } from './attempt-merge.js';
import { getTips, refuseSecond } from './branches.js';
import { completePullRequest } from './complete-pull-request.js';
import { type CompletionInput, readCompletionOptions } from './completion-options.js';
import { pullRequestErrors } from './errors.js';
import { addIteration } from './iterations.js';
import { parseEnum } from './parse-enum.js';
import type { MergeOptions, PullRequest } from './pull-request.js';
import { readDescription, readTitle } from './pull-request-text.js';
import { getIdentity } from './reviewers.js';
import { systemThreads } from './system-threads.js';
import { resetVotes } from './votes.js';

/** What a client wants to be different; what it leaves out stays as it is. */
export interface PullRequestPatch {
  title?: unknown;
  description?: unknown;
  status?: unknown;
  isDraft?: unknown;
  targetRefName?: unknown;
  autoCompleteSetBy?: { id?: unknown } | null;
  completionOptions?: CompletionInput | null;
  mergeOptions?: MergeOptions;
  lastMergeSourceCommit?: { commitId?: unknown } | null;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const STATUSES = ['notSet', 'active', 'abandoned', 'completed', 'all'] as const;

/** Changes a pull request, up to completing it. @throws ServiceError when it may not be changed so, or not in its state. */
export async function updatePullRequest(
  organization: Organization,
  pullRequest: PullRequest,
  { user, patch }: { user: User; patch: PullRequestPatch },
): Promise<void> {
  const status = patch.status === undefined ? pullRequest.status : parseEnum(STATUSES, patch.status, 'status');
  if (status === 'notSet' || status === 'all')
    throw pullRequestErrors.badValue(`The value '${status}' is not valid for status.`);
  const reactivates = pullRequest.status === 'abandoned' && status === 'active' && patch.status !== undefined;
  if (pullRequest.status !== 'active' && !reactivates) throw pullRequestErrors.notEditable();
  if (status === 'completed') refuseStale(pullRequest, patch.lastMergeSourceCommit?.commitId);
  if (reactivates) await reactivate(organization, pullRequest, user);
  const change = (next: PullRequestChange) =>
    organization.events.emit('pullRequest', { pullRequest, user, change: next });
  const isNew = describe(organization, pullRequest, { user, patch });
  if (await retarget(organization, pullRequest, { user, target: patch.targetRefName })) await change('retargeted');
  if (patch.mergeOptions !== undefined) {
    pullRequest.mergeOptions = { ...pullRequest.mergeOptions, ...patch.mergeOptions };
    await attemptMerge(organization, pullRequest);
  }
  if (status === 'abandoned') {
    abandon(organization, pullRequest, user);
    return change('abandoned');
  }
  if (status === 'completed') {
    return completePullRequest(organization, pullRequest, { user });
  }
  if (isNew || reactivates || patch.mergeOptions !== undefined) await change('updated');
}

/** Everything that is only said, not done. @returns whether anything was. */
function describe(
  organization: Organization,
  pullRequest: PullRequest,
  { user, patch }: { user: User; patch: PullRequestPatch },
): boolean {
  const { title, description, isDraft, completionOptions, autoCompleteSetBy } = patch;
  // All is read before anything is changed, so that a refused request changes nothing.
  const said = {
    ...(title !== undefined && { title: readTitle(title) }),
    ...(description !== undefined && { description: readDescription(description) }),
    ...(completionOptions && { completionOptions: readCompletionOptions(completionOptions) }),
  };
  const id = autoCompleteSetBy?.id;
  const setBy = id === undefined || id === NOBODY ? undefined : getIdentity(organization, id);
  Object.assign(pullRequest, said);
  if (typeof isDraft === 'boolean' && isDraft !== pullRequest.isDraft) {
    pullRequest.isDraft = isDraft;
    systemThreads.draft(organization, pullRequest, user);
    // Who approved it did so of something that was finished.
    if (isDraft) resetVotes(organization, pullRequest, { user });
  }
  if (id !== undefined && setBy?.id !== pullRequest.autoCompleteSetBy?.id) {
    pullRequest.autoCompleteSetBy = setBy;
    systemThreads.autoComplete(organization, pullRequest, user);
  }
  return [title, description, isDraft, completionOptions, id].some((value) => value !== undefined);
}

async function reactivate(organization: Organization, pullRequest: PullRequest, user: User): Promise<void> {
  refuseSecond(organization, pullRequest);
  await getTips(organization, pullRequest);
  pullRequest.status = 'active';
  pullRequest.closedDate = undefined;
  pullRequest.closedBy = undefined;
  systemThreads.statusChanged(organization, pullRequest, user);
  await attemptMerge(organization, pullRequest);
}

function abandon(organization: Organization, pullRequest: PullRequest, user: User): void {
  pullRequest.status = 'abandoned';
  pullRequest.closedDate = organization.clock.date();
  pullRequest.closedBy = user;
  pullRequest.autoCompleteSetBy = undefined;
  systemThreads.statusChanged(organization, pullRequest, user);
}

/** @returns whether the target is another one now. */
async function retarget(
  organization: Organization,
  pullRequest: PullRequest,
  { user, target }: { user: User; target: unknown },
): Promise<boolean> {
  if (typeof target !== 'string' || target === pullRequest.targetRefName) return false;
  const tips = await getTips(organization, pullRequest, target);
  refuseSecond(organization, pullRequest, target);
  const oldTarget = pullRequest.targetRefName;
  pullRequest.targetRefName = target;
  pullRequest.lastMergeTargetCommit = tips.target;
  await addIteration(organization, pullRequest, { author: user, reason: 'retarget', oldTarget });
  systemThreads.retargeted(organization, pullRequest, user);
  await attemptMerge(organization, pullRequest);
  return true;
}

function refuseStale({ lastMergeSourceCommit }: PullRequest, commit: unknown): void {
  if (typeof commit !== 'string' || commit === ZERO_ID) return;
  if (commit !== lastMergeSourceCommit) throw pullRequestErrors.stale();
}
