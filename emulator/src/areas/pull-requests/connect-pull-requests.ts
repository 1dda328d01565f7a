import type { RefUpdate } from '../events.js';
import { ZERO_ID } from '../git/object-id.js';
import { openRepository } from '../git/open-repository.js';
import { readCommits } from '../git/read-commits.js';
import type { Repository } from '../git/repository.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { ServiceError } from '../service-error.js';
import { attemptMerge, findSource } from './attempt-merge.js';
import { completePullRequest, isBeingCompleted } from './complete-pull-request.js';
import { addIteration } from './iterations.js';
import type { PullRequest } from './pull-request.js';
import { pullRequestsOf } from './pull-requests.js';
import { systemThreads } from './system-threads.js';

interface Push {
  repository: Repository;
  user: User;
  updates: readonly RefUpdate[];
}

/** Pull requests follow their branches, and complete themselves when they may. */
export function connectPullRequests(organization: Organization): void {
  organization.events.on('push', (push) => followBranches(organization, push));
  organization.events.on('evaluated', ({ pullRequest }) => tryAutoComplete(organization, pullRequest));
  organization.events.on('pullRequest', ({ pullRequest }) => tryAutoComplete(organization, pullRequest));
}

/** Completes a pull request whose auto-complete is set, unless something is in the way. */
async function tryAutoComplete(organization: Organization, pullRequest: PullRequest): Promise<void> {
  const { status, isDraft, mergeStatus, autoCompleteSetBy: user } = pullRequest;
  if (status !== 'active' || isDraft || mergeStatus !== 'succeeded' || !user || isBeingCompleted(pullRequest)) return;
  try {
    await completePullRequest(organization, pullRequest, { user, isAutomatic: true });
  } catch (error) {
    // A policy that is not met yet is the very reason to wait.
    if (!(error instanceof ServiceError)) throw error;
  }
}

async function followBranches(organization: Organization, push: Push): Promise<void> {
  const updates = new Map(push.updates.map((update) => [update.name, update]));
  const isConcerned = (pullRequest: PullRequest): boolean =>
    pullRequest.status === 'active' && !isBeingCompleted(pullRequest);
  for (const pullRequest of concerned(organization, push.repository).filter(isConcerned)) {
    const isSource = (pullRequest.forkSource ?? pullRequest.repository).id === push.repository.id;
    const source = isSource ? updates.get(pullRequest.sourceRefName) : undefined;
    const target =
      pullRequest.repository.id === push.repository.id ? updates.get(pullRequest.targetRefName) : undefined;
    if (source && source.newObjectId !== ZERO_ID) {
      await followSource(organization, pullRequest, { user: push.user, update: source });
    } else if (source || target) {
      await attemptMerge(organization, pullRequest);
      await tryAutoComplete(organization, pullRequest);
    }
  }
}

/** Pull requests that come from or go to a repository. */
function concerned(organization: Organization, repository: Repository): PullRequest[] {
  const all = pullRequestsOf(organization);
  return [...all.into(repository), ...all.outOf(repository)];
}

async function followSource(
  organization: Organization,
  pullRequest: PullRequest,
  { user, update }: { user: User; update: RefUpdate },
): Promise<void> {
  const { oldObjectId, newObjectId } = update;
  // Brings the commits of a fork along.
  await findSource(organization, pullRequest);
  const old = oldObjectId === ZERO_ID ? pullRequest.lastMergeSourceCommit : oldObjectId;
  const git = await openRepository(organization, pullRequest.repository);
  const { code } = await git.try(['merge-base', '--is-ancestor', old, newObjectId]);
  const commits = await readCommits(organization, pullRequest.repository, [newObjectId, `^${old}`]);
  pullRequest.lastMergeSourceCommit = newObjectId;
  await attemptMerge(organization, pullRequest);
  await addIteration(organization, pullRequest, { author: user, reason: code === 0 ? 'push' : 'forcePush' });
  systemThreads.pushed(organization, pullRequest, { user, commits: commits.map(({ id }) => id) });
  await organization.events.emit('pullRequest', { pullRequest, user, change: 'pushed' });
}
