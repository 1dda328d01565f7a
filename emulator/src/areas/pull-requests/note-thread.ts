import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { textProperty } from './property.js';
import type { Property, PullRequest } from './pull-request.js';
import { newComment } from './threads.js';

interface Note {
  /** What clients know such a thread by. */
  type:
    | 'VoteUpdate'
    | 'ReviewersUpdate'
    | 'StatusUpdate'
    | 'RefUpdate'
    | 'AutoCompleteUpdate'
    | 'IsDraftUpdate'
    | 'TargetChanged'
    | 'ResetAllVotes';
  user: User;
  text: string;
  properties: Record<string, Property>;
  /** Who the properties name besides the user, who is `1`. */
  others?: readonly User[];
}

/** Puts a thread into the discussion that tells what happened to the pull request, as the service does. */
export function noteThread(
  organization: Organization,
  pullRequest: PullRequest,
  { type, user, text, properties, others }: Note,
): void {
  const date = organization.clock.date();
  const people = [user, ...(others ?? [])];
  pullRequest.threads.push({
    id: organization.next('pull request thread'),
    status: undefined,
    comments: [newComment({ id: 1, parentCommentId: 0, author: user, content: text, date, commentType: 'system' })],
    threadContext: null,
    pullRequestThreadContext: null,
    properties: { CodeReviewThreadType: textProperty(type), ...properties },
    publishedDate: date,
    lastUpdatedDate: date,
    isDeleted: false,
    identities: Object.fromEntries(people.map((person, index) => [String(index + 1), person])),
  });
}
