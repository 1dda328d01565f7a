import { path, type RestClient } from '@adoc/sdk';
import { type PullRequest, pullRequestPath } from './pull-requests.js';

/** What a thread can be set to. Without one it is a note of the service itself. */
export type ThreadStatus = 'active' | 'pending' | 'fixed' | 'wontFix' | 'closed' | 'byDesign';

/** A place in a file. Lines and columns count from 1. */
export interface FilePosition {
  line: number;
  offset: number;
}

/** Where a thread stands: `right` is the file as the pull request makes it, `left` as it was. */
export interface ThreadContext {
  /** From the root: `/src/index.js`. */
  filePath: string;
  rightFileStart?: FilePosition;
  rightFileEnd?: FilePosition;
  leftFileStart?: FilePosition;
  leftFileEnd?: FilePosition;
}

export interface ThreadComment {
  id: number;
  parentCommentId: number;
  author: { displayName: string; uniqueName: string };
  /** Markdown; absent where the comment was deleted. */
  content?: string;
  commentType: 'text' | 'system' | 'codeChange';
  /** ISO 8601. */
  publishedDate: string;
  isDeleted?: boolean;
}

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads — the fields that are used here. */
export interface Thread {
  id: number;
  status?: ThreadStatus | 'unknown';
  comments: ThreadComment[];
  threadContext: ThreadContext | null;
  isDeleted: boolean;
}

/** A new one, with its first comment. */
export interface ThreadDraft {
  content: string;
  status: ThreadStatus;
  threadContext?: ThreadContext;
  /** Which comparison the place was seen in: it lets the service follow the lines through later pushes. */
  pullRequestThreadContext?: {
    changeTrackingId: number;
    iterationContext: { firstComparingIteration: number; secondComparingIteration: number };
  };
}

/** All threads, those of the service itself among them; the API gives them in one answer. */
export function listThreads(client: RestClient, pullRequest: PullRequest): Promise<Thread[]> {
  return client.list(`${pullRequestPath(pullRequest)}/threads`);
}

export function getThread(client: RestClient, pullRequest: PullRequest, id: number): Promise<Thread> {
  return client.get(threadPath(pullRequest, id), { subject: subjectOf(pullRequest, id) });
}

export function addThread(
  client: RestClient,
  pullRequest: PullRequest,
  { content, ...thread }: ThreadDraft,
): Promise<Thread> {
  return client.send('POST', `${pullRequestPath(pullRequest)}/threads`, {
    body: { ...thread, comments: [{ content, parentCommentId: 0, commentType: 'text' }] },
  });
}

export function setThreadStatus(
  client: RestClient,
  pullRequest: PullRequest,
  { id, status }: { id: number; status: ThreadStatus },
): Promise<Thread> {
  return client.send('PATCH', threadPath(pullRequest, id), { body: { status }, subject: subjectOf(pullRequest, id) });
}

/** @param reply `to` is the id of the comment that is answered: 1 is the first of every thread. */
export function addComment(
  client: RestClient,
  pullRequest: PullRequest,
  reply: { thread: number; to: number; content: string },
): Promise<ThreadComment> {
  const { thread, to, content } = reply;
  return client.send('POST', `${threadPath(pullRequest, thread)}/comments`, {
    body: { content, parentCommentId: to, commentType: 'text' },
    subject: subjectOf(pullRequest, thread),
  });
}

const threadPath = (pullRequest: PullRequest, id: number): string =>
  `${pullRequestPath(pullRequest)}${path`/threads/${id}`}`;

const subjectOf = ({ pullRequestId }: PullRequest, id: number): string =>
  `thread ${id} of the pull request ${pullRequestId}`;
