import type { Comment, PullRequest, Thread } from '../../areas/pull-requests/pull-request.js';
import {
  addComment,
  type CommentInput,
  deleteComment,
  editComment,
  getComment,
  getThread,
} from '../../areas/pull-requests/threads.js';
import { type Answer, answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { announce } from './announce.js';
import { getPullRequest } from './find-pull-request.js';
import { commentBody } from './thread-body.js';
import { READ, WRITE } from './threads.js';

const THREAD = '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/threads/{threadId}';

/** Comments of a discussion. */
export const pullRequestThreadComments: Route = {
  id: '965a3ec7-5ed8-455a-bdcb-835a5ea7fe7b',
  area: 'git',
  resource: 'pullRequestThreadComments',
  template: `${THREAD}/comments/{commentId}`,
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'POST', scopes: WRITE, run: add },
    { method: 'GET', parameter: 'commentId', scopes: READ, anonymous: true, run: get },
    { method: 'PATCH', parameter: 'commentId', scopes: WRITE, run: edit },
    { method: 'DELETE', parameter: 'commentId', scopes: WRITE, run: remove },
  ],
};

/** Who likes a comment. */
export const pullRequestCommentLikes: Route = {
  id: '5f2e2851-1389-425b-a00b-fb2adb3ef31b',
  area: 'git',
  resource: 'pullRequestCommentLikes',
  template: `${THREAD}/comments/{commentId}/likes`,
  versions: { resourceVersion: 1, minVersion: '4.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: listLikes },
    { method: 'POST', scopes: WRITE, run: (call) => setLike(call, true) },
    { method: 'DELETE', scopes: WRITE, run: (call) => setLike(call, false) },
  ],
};

interface Place {
  pullRequest: PullRequest;
  thread: Thread;
}

function getPlace(call: Call): Place {
  const pullRequest = getPullRequest(call);
  return { pullRequest, thread: getThread(pullRequest, call.parameters.threadId ?? '') };
}

function getPlaceOfComment(call: Call): Place & { comment: Comment } {
  const place = getPlace(call);
  return { ...place, comment: getComment(place.thread, call.parameters.commentId ?? '') };
}

function list(call: Call): Answer {
  const { pullRequest, thread } = getPlace(call);
  return answer.list(thread.comments.map((comment) => commentBody(call, pullRequest, { thread, comment })));
}

function get(call: Call): Answer {
  const { pullRequest, ...place } = getPlaceOfComment(call);
  return answer.json(commentBody(call, pullRequest, place));
}

async function add(call: Call): Promise<Answer> {
  const { pullRequest, thread } = getPlace(call);
  const input = call.input<CommentInput>('comment');
  const comment = addComment(call.organization, thread, { user: call.caller.user, input });
  await announce(call, pullRequest, 'discussed');
  return answer.json(commentBody(call, pullRequest, { thread, comment }));
}

async function edit(call: Call): Promise<Answer> {
  const { pullRequest, thread, comment } = getPlaceOfComment(call);
  const { content } = call.input<CommentInput>('comment');
  editComment(call.organization, comment, { user: call.caller.user, content });
  await announce(call, pullRequest, 'discussed');
  return answer.json(commentBody(call, pullRequest, { thread, comment }));
}

async function remove(call: Call): Promise<Answer> {
  const { pullRequest, thread, comment } = getPlaceOfComment(call);
  deleteComment(call.organization, thread, { comment, user: call.caller.user });
  await announce(call, pullRequest, 'discussed');
  return answer.empty(200);
}

function listLikes(call: Call): Answer {
  return answer.list(getPlaceOfComment(call).comment.usersLiked.map((user) => identityReference(call, user)));
}

/** Liking twice is liking once. */
function setLike(call: Call, isLiked: boolean): Answer {
  const { comment } = getPlaceOfComment(call);
  const others = comment.usersLiked.filter(({ id }) => id !== call.caller.user.id);
  comment.usersLiked = isLiked ? [...others, call.caller.user] : others;
  return answer.empty(200);
}
