import { createThread, getThread, type ThreadInput, updateThread } from '../../areas/pull-requests/threads.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { announce } from './announce.js';
import { getPullRequest } from './find-pull-request.js';
import { threadBody } from './thread-body.js';

export const READ = ['vso.code', 'vso.threads_full'];
export const WRITE = ['vso.code_write', 'vso.threads_full'];

/** Discussions of a pull request, with what the service itself wrote into it. */
export const pullRequestThreads: Route = {
  id: 'ab6e2e5d-a0b7-4153-b64a-a4efe0d49449',
  area: 'git',
  resource: 'pullRequestThreads',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/threads/{threadId}',
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'POST', scopes: WRITE, run: create },
    { method: 'GET', parameter: 'threadId', scopes: READ, anonymous: true, run: get },
    { method: 'PATCH', parameter: 'threadId', scopes: WRITE, run: update },
  ],
};

function list(call: Call): Answer {
  const pullRequest = getPullRequest(call);
  return answer.list(pullRequest.threads.map((thread) => threadBody(call, pullRequest, thread)));
}

function get(call: Call): Answer {
  const pullRequest = getPullRequest(call);
  return answer.json(threadBody(call, pullRequest, getThread(pullRequest, call.parameters.threadId ?? '')));
}

async function create(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const pullRequest = getPullRequest(call);
  const input = call.input<ThreadInput>('commentThread');
  const thread = createThread(organization, pullRequest, { user: caller.user, input });
  await announce(call, pullRequest, 'discussed');
  return answer.json(threadBody(call, pullRequest, thread));
}

async function update(call: Call): Promise<Answer> {
  const pullRequest = getPullRequest(call);
  const thread = getThread(pullRequest, call.parameters.threadId ?? '');
  updateThread(call.organization, thread, call.input<ThreadInput>('commentThread'));
  await announce(call, pullRequest, 'discussed');
  return answer.json(threadBody(call, pullRequest, thread));
}
