import type { Reviewer } from '../../pull-requests/pull-request.js';
import { type Judged, type Rule, targetBranch } from './rule.js';

/** So many people have to approve, and unless it is allowed nobody may reject or wait for the author. */
export const minimumReviewers: Rule = {
  judge(judged) {
    if (isRejected(judged)) return { status: 'rejected' };
    return { status: isApproved(judged) ? 'approved' : 'running' };
  },
  refusal(judged) {
    const branch = targetBranch(judged.pullRequest);
    if (isRejected(judged)) return `Pull requests to ${branch} cannot be completed if any reviewers reject.`;
    const count = judged.configuration.settings.minimumApproverCount;
    const who = count === 1 ? 'reviewer' : 'reviewers';
    return `Pull requests to ${branch} must be approved by at least ${count} ${who}.`;
  },
};

const isRejected = ({ pullRequest, configuration }: Judged): boolean =>
  configuration.settings.allowDownvotes !== true && pullRequest.reviewers.some(({ vote }) => vote < 0);

function isApproved(judged: Judged): boolean {
  const { pullRequest, configuration, votes } = judged;
  const { settings } = configuration;
  const approving = pullRequest.reviewers.filter((reviewer) => counts(judged, reviewer)).map(({ user }) => user.id);
  if (approving.length < Number(settings.minimumApproverCount)) return false;
  const last = pullRequest.iterations.at(-1)?.id;
  if (settings.requireVoteOnEachIteration === true) {
    return pullRequest.iterations.every(({ id }) => votes.hasApproved(id, approving));
  }
  return settings.requireVoteOnLastIteration !== true || approving.some((id) => votes.iterationOf(id) === last);
}

function counts({ pullRequest, configuration: { settings } }: Judged, { user, vote }: Reviewer): boolean {
  // The vote of a group is that of its members, who are counted themselves.
  if (vote < 5 || user.isContainer) return false;
  if (settings.creatorVoteCounts !== true && user.id === pullRequest.createdBy.id) return false;
  return settings.blockLastPusherVote !== true || user.id !== pullRequest.iterations.at(-1)?.author.id;
}
