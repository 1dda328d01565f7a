import { directoryOf } from '../identities/directory.js';
import type { Organization } from '../organization.js';
import type { PullRequest, Reviewer, Vote } from './pull-request.js';

/** Sets a reviewer's vote. It counts for the groups and teams among the reviewers that the reviewer is in, too. */
export function recordVote(
  organization: Organization,
  { reviewers }: PullRequest,
  { reviewer, vote }: { reviewer: Reviewer; vote: Vote },
): void {
  reviewer.vote = vote;
  reviewer.hasDeclined = false;
  const groups = directoryOf(organization).memberships.allGroupsOf(reviewer.user.id);
  const spokenFor = reviewers.filter(({ user }) => groups.has(user.id));
  reviewer.votedFor = vote === 0 ? [] : spokenFor.map(({ user }) => user);
  for (const group of spokenFor) {
    const votes = reviewers.filter(({ votedFor }) => votedFor.includes(group.user)).map((member) => member.vote);
    // One who is against it stops a group, whoever else is for it.
    const against = votes.filter((one) => one < 0);
    group.vote = Math.max(0, ...votes) as Vote;
    if (against.length > 0) group.vote = Math.min(...against) as Vote;
  }
}
