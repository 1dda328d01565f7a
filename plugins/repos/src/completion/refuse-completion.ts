import { AdocError, shortRef } from '@adoc/sdk';
import type { PullRequest } from '../api/pull-requests.js';
import type { Check } from '../checks/check.js';

/** @throws AdocError for what the service would not complete, with what helps */
export function refuseCompletion(pullRequest: PullRequest): void {
  const { pullRequestId: id, status, isDraft, mergeStatus } = pullRequest;
  if (status === 'abandoned')
    throw refused(id, 'It is abandoned.', [`adoc repos pr update --id ${id} --status active`]);
  if (isDraft) throw refused(id, 'It is a draft.', [`adoc repos pr ready --id ${id}`]);
  if (mergeStatus === 'conflicts') throw conflicting(pullRequest);
}

/** @throws AdocError when one of them stands in the way */
export function refuseOpenPolicies({ pullRequestId: id }: PullRequest, open: readonly Check[]): void {
  if (open.length === 0) return;
  throw refused(id, `Not fulfilled: ${open.map(({ name }) => name).join(', ')}.`, [
    `Complete it as soon as they are: adoc repos pr merge --id ${id} --auto-complete`,
    `See how they stand: adoc repos pr checks --id ${id}`,
    'Without them, if you are allowed to: --bypass-policy --bypass-policy-reason TEXT',
  ]);
}

/** It was asked for, and the service found that it cannot be. */
export function mergeFailed(pullRequest: PullRequest): AdocError {
  const { pullRequestId: id, mergeStatus, mergeFailureMessage } = pullRequest;
  if (mergeStatus === 'conflicts') return conflicting(pullRequest);
  const reason = mergeFailureMessage || (mergeStatus === 'rejectedByPolicy' ? 'A policy rejected it.' : mergeStatus);
  return refused(id, reason, [`See how its policies stand: adoc repos pr checks --id ${id}`]);
}

function conflicting({ pullRequestId: id, targetRefName, mergeFailureMessage }: PullRequest): AdocError {
  const target = shortRef(targetRefName);
  return refused(id, mergeFailureMessage || `Its changes conflict with "${target}".`, [
    `Merge "${target}" into its branch, resolve the conflicts, and push: adoc repos pr checkout --id ${id}`,
  ]);
}

function refused(id: number, reason: string | undefined, suggestions: string[]): AdocError {
  return new AdocError(`The pull request ${id} cannot be completed.`, { code: 'not-completed', reason, suggestions });
}
