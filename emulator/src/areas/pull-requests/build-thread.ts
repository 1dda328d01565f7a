import { getSeededPerson } from '../identities/seeded-person.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { Comment, Thread } from './pull-request.js';
import type { ThreadSeed } from './seed.js';
import { parseThreadStatus } from './thread-status.js';
import { newComment } from './threads.js';

/** A discussion of a seed. */
export function buildThread(organization: Organization, seed: ThreadSeed, date: string): Thread {
  const say = (author: User, content: string, index: number): Comment =>
    newComment({ id: index + 1, parentCommentId: index === 0 ? 0 : 1, author, content, date });
  const said = [seed, ...(seed.replies ?? [])];
  const place = { line: seed.line ?? 1, offset: 1 };
  return {
    id: organization.next('pull request thread'),
    status: parseThreadStatus(seed.status ?? 'active'),
    comments: said.map(({ author, content }, index) => say(getSeededPerson(organization, author), content, index)),
    threadContext:
      seed.filePath === undefined ? null : { filePath: seed.filePath, rightFileStart: place, rightFileEnd: place },
    pullRequestThreadContext: null,
    properties: {},
    publishedDate: date,
    lastUpdatedDate: date,
    isDeleted: false,
    identities: {},
  };
}
