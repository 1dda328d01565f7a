import type { PullRequestChange, RefUpdate } from '../events.js';
import type { Repository } from '../git/repository.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';
import { resetVotes } from '../pull-requests/votes.js';
import { configurationsOf } from './configurations.js';
import { evaluationsOf, reviewedPullRequests, voteLogOf } from './evaluations.js';
import { POLICY } from './policy-type.js';
import { queueMissingBuilds, queuePolicyBuild } from './queue-policy-build.js';
import { followsTarget } from './rules/build-validation.js';

/** After these a policy may want another build. */
const BUILDING: readonly PullRequestChange[] = ['created', 'pushed', 'retargeted', 'updated'];

interface Changed {
  pullRequest: PullRequest;
  user: User;
  change: PullRequestChange;
}

/** Judges a pull request anew after something happened to it. */
export async function followChange(organization: Organization, { pullRequest, user, change }: Changed): Promise<void> {
  if (pullRequest.status !== 'active') return;
  if (change === 'voted') voteLogOf(organization, pullRequest).confirm(pullRequest, user.id);
  if (change === 'pushed') takeBackVotes(organization, pullRequest, user);
  if (BUILDING.includes(change)) await queueMissingBuilds(organization, pullRequest);
  await evaluationsOf(organization, pullRequest);
  await organization.events.emit('evaluated', { pullRequest });
}

/** New commits take votes back where a policy says so: all votes, or only those that approve. */
function takeBackVotes(organization: Organization, pullRequest: PullRequest, user: User): void {
  const { repository, targetRefName } = pullRequest;
  const asked = configurationsOf(organization)
    .on(repository, targetRefName)
    .filter(({ type }) => type.id === POLICY.minimumReviewers)
    .map(({ settings }) => settings);
  if (asked.some(({ resetRejectionsOnSourcePush }) => resetRejectionsOnSourcePush === true)) {
    resetVotes(organization, pullRequest, { user });
  } else if (asked.some(({ resetOnSourcePush }) => resetOnSourcePush === true)) {
    resetVotes(organization, pullRequest, { user, which: ({ vote }) => vote > 0 });
  }
}

interface Pushed {
  repository: Repository;
  updates: readonly RefUpdate[];
}

/** Builds again where the target branch of a pull request has moved. Pull requests have to know of it already. */
export async function followPush(organization: Organization, { repository, updates }: Pushed): Promise<void> {
  const moved = new Set(updates.map(({ name }) => name));
  for (const pullRequest of reviewedPullRequests(organization)) {
    if (pullRequest.repository.id !== repository.id || !moved.has(pullRequest.targetRefName)) continue;
    for (const evaluation of await evaluationsOf(organization, pullRequest)) {
      const isBuilt = evaluation.run !== undefined && !pullRequest.isDraft;
      if (isBuilt && followsTarget(evaluation.configuration)) await queuePolicyBuild(organization, evaluation);
    }
    await evaluationsOf(organization, pullRequest);
    await organization.events.emit('evaluated', { pullRequest });
  }
}
