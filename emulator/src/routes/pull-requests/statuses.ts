import { readPatch } from '../../areas/json-patch.js';
import { pullRequestErrors } from '../../areas/pull-requests/errors.js';
import { getIteration } from '../../areas/pull-requests/iterations.js';
import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import {
  addStatus,
  getStatus,
  listStatuses,
  removeStatuses,
  type StatusInput,
} from '../../areas/pull-requests/statuses.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Action, Call, Route } from '../route.js';
import { announce } from './announce.js';
import { getPullRequest } from './find-pull-request.js';
import { statusBody, wholeStatusBody } from './status-body.js';

const READ = ['vso.code', 'vso.code_status'];
const WRITE = ['vso.code_write', 'vso.code_status'];
const PULL_REQUEST = '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}';
const VERSIONS = { resourceVersion: 2, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' };

const ACTIONS: readonly Action[] = [
  { method: 'GET', scopes: READ, anonymous: true, run: list },
  { method: 'POST', scopes: WRITE, run: create },
  { method: 'PATCH', scopes: WRITE, run: update },
  { method: 'GET', parameter: 'statusId', scopes: READ, anonymous: true, run: get },
  { method: 'DELETE', parameter: 'statusId', scopes: WRITE, run: remove },
];

/** What other services say of a pull request. */
export const pullRequestStatuses: Route = {
  id: 'b5f6bb4f-8d1e-4d79-8d11-4c9172c99c35',
  area: 'git',
  resource: 'pullRequestStatuses',
  template: `${PULL_REQUEST}/statuses/{statusId}`,
  versions: VERSIONS,
  actions: ACTIONS,
};

/** What they say of one of its iterations. */
export const pullRequestIterationStatuses: Route = {
  id: '75cf11c5-979f-4038-a76e-058a06adf2bf',
  area: 'git',
  resource: 'pullRequestIterationStatuses',
  template: `${PULL_REQUEST}/iterations/{iterationId}/statuses/{statusId}`,
  versions: VERSIONS,
  actions: ACTIONS,
};

interface Place {
  pullRequest: PullRequest;
  /** Undefined: the whole pull request is meant. */
  iterationId: number | undefined;
}

function getPlace(call: Call): Place {
  const pullRequest = getPullRequest(call);
  const { iterationId } = call.parameters;
  return {
    pullRequest,
    iterationId: iterationId === undefined ? undefined : getIteration(pullRequest, iterationId).id,
  };
}

function list(call: Call): Answer {
  const { pullRequest, iterationId } = getPlace(call);
  return answer.list(listStatuses(pullRequest, iterationId).map((status) => statusBody(call, status)));
}

function get(call: Call): Answer {
  const { pullRequest, iterationId } = getPlace(call);
  const status = getStatus(pullRequest, call.parameters.statusId ?? '', iterationId);
  return answer.json(wholeStatusBody(call, pullRequest, status));
}

async function create(call: Call): Promise<Answer> {
  const { pullRequest, iterationId } = getPlace(call);
  const input = { ...call.input<StatusInput>('status'), ...(iterationId !== undefined && { iterationId }) };
  const status = addStatus(call.organization, pullRequest, { user: call.caller.user, input });
  await announce(call, pullRequest, 'status');
  return answer.json(wholeStatusBody(call, pullRequest, status));
}

/** Removes several: the only thing that the service does to several at once. */
async function update(call: Call): Promise<Answer> {
  const { pullRequest, iterationId } = getPlace(call);
  const operations = readPatch(call.input('patchDocument'));
  if (operations.some(({ op }) => op !== 'remove')) throw pullRequestErrors.badValue('Statuses can only be removed.');
  const ids = operations.map(({ name }) => name);
  removeStatuses(pullRequest, ids, iterationId);
  await announce(call, pullRequest, 'status');
  return answer.empty();
}

async function remove(call: Call): Promise<Answer> {
  const { pullRequest, iterationId } = getPlace(call);
  removeStatuses(pullRequest, [call.parameters.statusId ?? ''], iterationId);
  await announce(call, pullRequest, 'status');
  return answer.empty();
}
