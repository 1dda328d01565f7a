import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { pullRequestErrors } from './errors.js';
import type { PullRequest, Reviewer, Vote } from './pull-request.js';
import { systemThreads } from './system-threads.js';

const VOTES: readonly number[] = [10, 5, 0, -5, -10];

/** @throws ServiceError when it is none of the five. */
export function parseVote(value: unknown): Vote {
  if (typeof value !== 'number' || !VOTES.includes(value)) {
    throw pullRequestErrors.badValue(`The value '${value}' is not valid for vote.`);
  }
  return value as Vote;
}

/** Takes back the votes of all reviewers, or only of those that `which` chooses. @returns whether there was any. */
export function resetVotes(
  organization: Organization,
  pullRequest: PullRequest,
  { user, which = () => true }: { user: User; which?: (reviewer: Reviewer) => boolean },
): boolean {
  const voted = pullRequest.reviewers.filter((reviewer) => reviewer.vote !== 0 && which(reviewer));
  for (const reviewer of voted) {
    reviewer.vote = 0;
    reviewer.votedFor = [];
  }
  if (voted.length > 0) systemThreads.votesReset(organization, pullRequest, user);
  return voted.length > 0;
}
