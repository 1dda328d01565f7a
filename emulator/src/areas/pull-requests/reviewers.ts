import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { pullRequestErrors } from './errors.js';
import type { PullRequest, Reviewer } from './pull-request.js';
import { recordVote } from './record-vote.js';
import { systemThreads } from './system-threads.js';
import { parseVote } from './votes.js';

/** What a client says of a reviewer; what it leaves out stays as it is. */
export interface ReviewerInput {
  id?: unknown;
  vote?: unknown;
  isRequired?: unknown;
  isFlagged?: unknown;
  hasDeclined?: unknown;
}

interface Putting {
  /** Who asks. */
  user: User;
  /** Who reviews. */
  id: string;
  input: ReviewerInput;
}

/** @throws ServiceError when the pull request has no such reviewer. */
export function getReviewer({ reviewers }: PullRequest, id: string): Reviewer {
  const wanted = id.toLowerCase();
  const found = reviewers.find(({ user }) => user.id === wanted);
  if (!found) throw pullRequestErrors.partNotFound('reviewer', id);
  return found;
}

/** Somebody of the organization by id. @throws ServiceError when the organization does not know them. */
export function getIdentity(organization: Organization, id: unknown): User {
  const user = typeof id === 'string' ? directoryOf(organization).find(id) : undefined;
  if (!user) throw pullRequestErrors.unknownIdentity(String(id ?? ''));
  return user;
}

/** Everybody a list of a client names. @throws ServiceError when the organization does not know one of them. */
export const getIdentities = (organization: Organization, inputs: readonly ReviewerInput[]): User[] =>
  inputs.map(({ id }) => getIdentity(organization, id));

/** Adds a reviewer, or changes one. @throws ServiceError when a vote is none or another's. */
export function putReviewer(
  organization: Organization,
  pullRequest: PullRequest,
  { user, id, input }: Putting,
): Reviewer {
  if (pullRequest.status !== 'active') throw pullRequestErrors.notEditable();
  const person = getIdentity(organization, id);
  const known = pullRequest.reviewers.find((reviewer) => reviewer.user.id === person.id);
  const vote = input.vote === undefined ? (known?.vote ?? 0) : parseVote(input.vote);
  // Taking a vote back is open to everybody, giving one is not.
  if (vote !== 0 && vote !== known?.vote && person.id !== user.id) throw pullRequestErrors.voteForOthers();
  const reviewer = known ?? addReviewer(pullRequest, person);
  if (!known && person.id !== user.id)
    systemThreads.reviewerAdded(organization, pullRequest, { user, reviewer: person });
  if (typeof input.isRequired === 'boolean') reviewer.isRequired = input.isRequired;
  if (typeof input.isFlagged === 'boolean') reviewer.isFlagged = input.isFlagged;
  if (typeof input.hasDeclined === 'boolean') reviewer.hasDeclined = input.hasDeclined;
  if (vote !== reviewer.vote) {
    recordVote(organization, pullRequest, { reviewer, vote });
    systemThreads.voted(organization, pullRequest, { user: person, vote });
  }
  return reviewer;
}

/** Adds several at once, as creation does. Whoever is named twice is there once, and required if either says so. */
export function addReviewers(
  organization: Organization,
  pullRequest: PullRequest,
  inputs: readonly ReviewerInput[],
): void {
  for (const input of inputs) {
    const person = getIdentity(organization, input.id);
    const known = pullRequest.reviewers.find((reviewer) => reviewer.user.id === person.id);
    const reviewer = known ?? addReviewer(pullRequest, person);
    if (input.isRequired === true) reviewer.isRequired = true;
  }
}

/** @throws ServiceError when the pull request has no such reviewer, or is closed. */
export function removeReviewer(
  organization: Organization,
  pullRequest: PullRequest,
  { user, id }: { user: User; id: string },
): void {
  if (pullRequest.status !== 'active') throw pullRequestErrors.notEditable();
  const reviewer = getReviewer(pullRequest, id);
  pullRequest.reviewers = pullRequest.reviewers.filter((other) => other !== reviewer);
  systemThreads.reviewerRemoved(organization, pullRequest, { user, reviewer: reviewer.user });
}

function addReviewer(pullRequest: PullRequest, user: User): Reviewer {
  const reviewer: Reviewer = { user, vote: 0, isRequired: false, isFlagged: false, hasDeclined: false, votedFor: [] };
  pullRequest.reviewers.push(reviewer);
  return reviewer;
}
