import type { PullRequest, Reviewer } from '../../areas/pull-requests/pull-request.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { pullRequestUrl } from './pull-request-url.js';

/** A reviewer with the vote: `IdentityRefWithVote`. */
export function reviewerBody(call: Call, pullRequest: PullRequest, reviewer: Reviewer): object {
  const { user, vote, isRequired, isFlagged, hasDeclined, votedFor } = reviewer;
  const url = `${pullRequestUrl(call, pullRequest)}/reviewers`;
  return {
    reviewerUrl: `${url}/${user.id}`,
    vote,
    ...(votedFor.length > 0 && {
      votedFor: votedFor.map((group) => ({
        reviewerUrl: `${url}/${group.id}`,
        vote: pullRequest.reviewers.find((other) => other.user.id === group.id)?.vote ?? vote,
        ...identityReference(call, group),
      })),
    }),
    hasDeclined,
    // The service leaves it out for those who may look at it or not.
    ...(isRequired && { isRequired }),
    isFlagged,
    ...identityReference(call, user),
  };
}
