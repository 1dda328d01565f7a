import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { pullRequestErrors } from './errors.js';
import { parseEnum } from './parse-enum.js';
import { readProperty } from './property.js';
import type { Comment, PullRequest, Thread } from './pull-request.js';
import { parseThreadStatus } from './thread-status.js';

/** A comment as a client sends it. */
export interface CommentInput {
  content?: unknown;
  commentType?: unknown;
  parentCommentId?: unknown;
}

/** A thread as a client sends it. */
export interface ThreadInput {
  comments?: readonly CommentInput[];
  status?: unknown;
  threadContext?: unknown;
  pullRequestThreadContext?: unknown;
  properties?: Readonly<Record<string, unknown>>;
}

interface Saying {
  id: number;
  parentCommentId: number;
  author: User;
  content: string;
  date: string;
  commentType?: Comment['commentType'];
}

const COMMENT_TYPES = ['unknown', 'text', 'codeChange', 'system'] as const;

export const newComment = ({ date, commentType = 'text', ...said }: Saying): Comment => ({
  ...said,
  commentType,
  publishedDate: date,
  lastUpdatedDate: date,
  lastContentUpdatedDate: date,
  isDeleted: false,
  usersLiked: [],
});

/** @throws ServiceError when the pull request has no such thread. */
export function getThread({ threads }: PullRequest, id: string): Thread {
  const found = threads.find((thread) => String(thread.id) === id);
  if (!found) throw pullRequestErrors.partNotFound('thread', id);
  return found;
}

/** @throws ServiceError when the thread has no such comment. */
export function getComment({ comments }: Thread, id: string): Comment {
  const found = comments.find((comment) => String(comment.id) === id);
  if (!found) throw pullRequestErrors.partNotFound('comment', id);
  return found;
}

/** Starts a discussion. @throws ServiceError without a comment, or when one of them is empty. */
export function createThread(
  organization: Organization,
  pullRequest: PullRequest,
  { user, input }: { user: User; input: ThreadInput },
): Thread {
  if (!Array.isArray(input.comments) || input.comments.length === 0) throw errors.missing('comments');
  const date = organization.clock.date();
  const thread: Thread = {
    id: 0,
    status: input.status === undefined ? undefined : parseThreadStatus(input.status),
    comments: [],
    threadContext: input.threadContext ?? null,
    pullRequestThreadContext: input.pullRequestThreadContext ?? null,
    properties: Object.fromEntries(
      Object.entries(input.properties ?? {}).map(([name, value]) => [name, readProperty(value)]),
    ),
    publishedDate: date,
    lastUpdatedDate: date,
    isDeleted: false,
    identities: {},
  };
  for (const comment of input.comments) addComment(organization, thread, { user, input: comment });
  // Only now, so that a refused thread takes no number.
  thread.id = organization.next('pull request thread');
  pullRequest.threads.push(thread);
  return thread;
}

/** Answers in a discussion. @throws ServiceError when there is no text, or it answers a comment that is not there. */
export function addComment(
  organization: Organization,
  thread: Thread,
  { user, input }: { user: User; input: CommentInput },
): Comment {
  const content = readContent(input.content);
  const parentCommentId = Number(input.parentCommentId ?? 0);
  if (parentCommentId !== 0) getComment(thread, String(parentCommentId));
  const type = input.commentType === undefined ? 'text' : parseEnum(COMMENT_TYPES, input.commentType, 'commentType');
  const date = organization.clock.date();
  const said = { id: thread.comments.length + 1, parentCommentId, author: user, content, date };
  const comment = newComment({ ...said, commentType: type === 'unknown' ? 'text' : type });
  thread.comments.push(comment);
  thread.lastUpdatedDate = date;
  return comment;
}

/** Changes a thread's status, and its properties. @throws ServiceError when the status is none. */
export function updateThread(organization: Organization, thread: Thread, { status, properties }: ThreadInput): void {
  if (status !== undefined) thread.status = parseThreadStatus(status);
  for (const [name, value] of Object.entries(properties ?? {})) thread.properties[name] = readProperty(value);
  thread.lastUpdatedDate = organization.clock.date();
}

/** Replaces the text of a comment. @throws ServiceError when it is another's, or there is no text. */
export function editComment(
  organization: Organization,
  comment: Comment,
  { user, content }: { user: User; content: unknown },
): void {
  refuseOthers(comment, user);
  comment.content = readContent(content);
  comment.lastUpdatedDate = organization.clock.date();
  comment.lastContentUpdatedDate = comment.lastUpdatedDate;
}

/** Takes a comment's text away and leaves its place; a thread without any other comment goes too. @throws ServiceError when it is another's. */
export function deleteComment(
  organization: Organization,
  thread: Thread,
  { comment, user }: { comment: Comment; user: User },
): void {
  refuseOthers(comment, user);
  comment.isDeleted = true;
  comment.content = '';
  comment.lastUpdatedDate = organization.clock.date();
  thread.lastUpdatedDate = comment.lastUpdatedDate;
  thread.isDeleted = thread.comments.every(({ isDeleted }) => isDeleted);
}

function readContent(content: unknown): string {
  if (typeof content !== 'string' || content.trim() === '') throw errors.missing('content');
  return content;
}

function refuseOthers(comment: Comment, user: User): void {
  if (comment.author.id !== user.id || comment.commentType === 'system') throw pullRequestErrors.notYourComment();
}
