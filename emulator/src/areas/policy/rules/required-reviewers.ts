import { directoryOf } from '../../identities/directory.js';
import type { PullRequest } from '../../pull-requests/pull-request.js';
import { type Judged, type Rule, targetBranch } from './rule.js';

/** Certain people or groups have to approve; they become reviewers by themselves. */
export const requiredReviewers: Rule = {
  prepare(judged) {
    const { organization, pullRequest, configuration } = judged;
    for (const id of idsOf(judged)) {
      const known = pullRequest.reviewers.find(({ user }) => user.id === id);
      if (known) {
        known.isRequired ||= configuration.isBlocking;
        continue;
      }
      const user = directoryOf(organization).find(id);
      const isRequired = configuration.isBlocking;
      if (user) {
        pullRequest.reviewers.push({ user, vote: 0, isRequired, isFlagged: false, hasDeclined: false, votedFor: [] });
      }
    }
  },
  judge(judged) {
    const ids = idsOf(judged);
    const isRejected = judged.pullRequest.reviewers.some(({ user, vote }) => vote < 0 && ids.includes(user.id));
    if (isRejected) return { status: 'rejected' };
    return { status: ids.every((id) => hasApproved(judged, id)) ? 'approved' : 'running' };
  },
  refusal({ pullRequest, configuration }) {
    const { message } = configuration.settings;
    const reason = typeof message === 'string' && message !== '' ? ` (${message})` : '';
    return `Required reviewers must approve pull requests to ${targetBranch(pullRequest)}${reason}.`;
  },
};

/** Who has to approve; nobody is asked to approve a pull request of their own. */
const idsOf = ({ pullRequest, configuration }: Judged): string[] =>
  (configuration.settings.requiredReviewerIds as string[]).filter((id) => id !== pullRequest.createdBy.id);

function hasApproved({ pullRequest, configuration: { settings } }: Judged, id: string): boolean {
  const ids = settings.requiredReviewerIds as string[];
  // How many of a group have to approve can be said only where nobody else is asked.
  const wanted = ids.length === 1 ? Number(settings.minimumApproverCount ?? 1) : 1;
  const approving = approversFor(pullRequest, id, settings.creatorVoteCounts === true);
  const isGroup = pullRequest.reviewers.some(({ user }) => user.id === id && user.isContainer);
  return approving >= (isGroup ? wanted : 1);
}

/** How many approve as somebody, or as members of a group. */
function approversFor({ reviewers, createdBy }: PullRequest, id: string, isOwnVoteGood: boolean): number {
  const members = reviewers.filter(({ user, vote, votedFor }) => {
    const isMember = vote >= 5 && votedFor.some((group) => group.id === id);
    return isMember && (isOwnVoteGood || user.id !== createdBy.id);
  });
  const isItself = reviewers.some(({ user, vote }) => user.id === id && vote >= 5);
  return Math.max(members.length, isItself ? 1 : 0);
}
