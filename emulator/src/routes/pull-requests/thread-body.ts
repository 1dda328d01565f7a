import type { Comment, PullRequest, Thread } from '../../areas/pull-requests/pull-request.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { propertyBodies } from './property-body.js';
import { partLinks } from './pull-request-url.js';

/** A comment as the service shows it. */
export function commentBody(
  call: Call,
  pullRequest: PullRequest,
  { thread, comment }: { thread: Thread; comment: Comment },
): object {
  const { id, parentCommentId, author, content, isDeleted, usersLiked } = comment;
  return {
    id,
    parentCommentId,
    author: identityReference(call, author),
    ...(isDeleted ? {} : { content }),
    publishedDate: comment.publishedDate,
    lastUpdatedDate: comment.lastUpdatedDate,
    lastContentUpdatedDate: comment.lastContentUpdatedDate,
    ...(isDeleted && { isDeleted }),
    commentType: comment.commentType,
    usersLiked: usersLiked.map((user) => identityReference(call, user)),
    _links: partLinks(call, pullRequest, `/threads/${thread.id}/comments/${id}`),
  };
}

/** A discussion with all its comments. */
export function threadBody(call: Call, pullRequest: PullRequest, thread: Thread): object {
  const { id, status, comments, threadContext, pullRequestThreadContext, properties, identities } = thread;
  const people = Object.entries(identities).map(([number, user]) => [number, identityReference(call, user)] as const);
  return {
    pullRequestThreadContext: withoutNulls(pullRequestThreadContext),
    id,
    publishedDate: thread.publishedDate,
    lastUpdatedDate: thread.lastUpdatedDate,
    comments: comments.map((comment) => commentBody(call, pullRequest, { thread, comment })),
    ...(status !== undefined && { status }),
    threadContext: withoutNulls(threadContext),
    properties: propertyBodies(Object.entries(properties)),
    identities: people.length > 0 ? Object.fromEntries(people) : null,
    isDeleted: thread.isDeleted,
    _links: partLinks(call, pullRequest, `/threads/${id}`),
  };
}

/** The service drops the fields that a client sent as `null`. */
function withoutNulls(context: unknown): unknown {
  if (typeof context !== 'object' || context === null) return null;
  return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== null));
}
