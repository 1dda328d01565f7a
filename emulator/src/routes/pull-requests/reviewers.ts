import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { pullRequestErrors } from '../../areas/pull-requests/errors.js';
import {
  getIdentities,
  getReviewer,
  putReviewer,
  type ReviewerInput,
  removeReviewer,
} from '../../areas/pull-requests/reviewers.js';
import { resetVotes } from '../../areas/pull-requests/votes.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { announce } from './announce.js';
import { getPullRequest } from './find-pull-request.js';
import { reviewerBody } from './reviewer-body.js';

const READ = ['vso.code'];
const WRITE = ['vso.code_write'];

/** Who looks at a pull request, and what they say. */
export const pullRequestReviewers: Route = {
  id: '4b6702c7-aa35-4b89-9c96-b9abf6d3e540',
  area: 'git',
  resource: 'pullRequestReviewers',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/reviewers/{reviewerId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'POST', scopes: WRITE, run: addAll },
    { method: 'PUT', scopes: WRITE, run: addByName },
    { method: 'PATCH', scopes: WRITE, run: reset },
    { method: 'GET', parameter: 'reviewerId', scopes: READ, anonymous: true, run: get },
    { method: 'PUT', parameter: 'reviewerId', scopes: WRITE, run: put },
    { method: 'PATCH', parameter: 'reviewerId', scopes: WRITE, run: change },
    { method: 'DELETE', parameter: 'reviewerId', scopes: WRITE, run: remove },
  ],
};

function list(call: Call): Answer {
  const pullRequest = getPullRequest(call);
  return answer.list(pullRequest.reviewers.map((reviewer) => reviewerBody(call, pullRequest, reviewer)));
}

function get(call: Call): Answer {
  const pullRequest = getPullRequest(call);
  return answer.json(reviewerBody(call, pullRequest, getReviewer(pullRequest, call.parameters.reviewerId ?? '')));
}

function put(call: Call): Promise<Answer> {
  return save(call, call.parameters.reviewerId ?? '', call.input<ReviewerInput>('reviewer'));
}

/** Changes what is there already, where `put` adds. */
function change(call: Call): Promise<Answer> {
  getReviewer(getPullRequest(call), call.parameters.reviewerId ?? '');
  return put(call);
}

/** Adds somebody who may not have signed in yet, so that there is no id to name them by. */
function addByName(call: Call): Promise<Answer> {
  const input = call.input<ReviewerInput & { uniqueName?: string; displayName?: string }>('reviewer');
  const names = [input.uniqueName, input.displayName].flatMap((name) => name?.toLowerCase() ?? []);
  const user = directoryOf(call.organization)
    .all()
    .find(({ account, displayName }) => [account, displayName].some((name) => names.includes(name.toLowerCase())));
  if (!user) throw pullRequestErrors.unknownIdentity(input.uniqueName ?? input.displayName ?? '');
  return save(call, user.id, input);
}

async function addAll(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const pullRequest = getPullRequest(call);
  const inputs = readList(call);
  // One that is not known stops all of them.
  const people = getIdentities(organization, inputs);
  const added = people.map(({ id }, index) => {
    const { isRequired } = inputs[index] ?? {};
    return putReviewer(organization, pullRequest, { user: caller.user, id, input: { isRequired } });
  });
  await announce(call, pullRequest, 'updated');
  return answer.list(added.map((reviewer) => reviewerBody(call, pullRequest, reviewer)));
}

/** Takes back the votes of several reviewers; nothing else can be done to several at once. */
async function reset(call: Call): Promise<Answer> {
  const pullRequest = getPullRequest(call);
  const inputs = readList(call);
  if (inputs.some(({ vote }) => vote !== 0)) {
    throw pullRequestErrors.badValue('Votes of several reviewers can only be reset.');
  }
  const ids = new Set(inputs.map(({ id }) => String(id).toLowerCase()));
  const { organization, caller } = call;
  const isReset = resetVotes(organization, pullRequest, { user: caller.user, which: ({ user }) => ids.has(user.id) });
  if (isReset) await announce(call, pullRequest, 'voted');
  return answer.empty();
}

async function remove(call: Call): Promise<Answer> {
  const { organization, caller, parameters } = call;
  const pullRequest = getPullRequest(call);
  removeReviewer(organization, pullRequest, { user: caller.user, id: parameters.reviewerId ?? '' });
  await announce(call, pullRequest, 'updated');
  return answer.empty(200);
}

async function save(call: Call, id: string, input: ReviewerInput): Promise<Answer> {
  const { organization, caller } = call;
  const pullRequest = getPullRequest(call);
  const before = pullRequest.reviewers.find(({ user }) => user.id === id.toLowerCase())?.vote ?? 0;
  const reviewer = putReviewer(organization, pullRequest, { user: caller.user, id, input });
  await announce(call, pullRequest, reviewer.vote === before ? 'updated' : 'voted');
  return answer.json(reviewerBody(call, pullRequest, reviewer));
}

function readList(call: Call): ReviewerInput[] {
  const inputs = call.input<unknown>('reviewers');
  if (!Array.isArray(inputs)) throw errors.missing('reviewers');
  return inputs;
}
