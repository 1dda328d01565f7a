import { addLabel, getLabel, removeLabel } from '../../areas/pull-requests/labels.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { announce } from './announce.js';
import { getPullRequest } from './find-pull-request.js';
import { labelBody } from './label-body.js';

const READ = ['vso.code'];
const WRITE = ['vso.code_write'];

/** Labels of a pull request. */
export const pullRequestLabels: Route = {
  id: 'f22387e3-984e-4c52-9c6d-fbb8f14c812d',
  area: 'git',
  resource: 'pullRequestLabels',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/labels/{labelIdOrName}',
  versions: { resourceVersion: 1, minVersion: '4.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'POST', scopes: WRITE, run: add },
    { method: 'GET', parameter: 'labelIdOrName', scopes: READ, anonymous: true, run: get },
    { method: 'DELETE', parameter: 'labelIdOrName', scopes: WRITE, run: remove },
  ],
};

function list(call: Call): Answer {
  const pullRequest = getPullRequest(call);
  return answer.list(pullRequest.labels.map((label) => labelBody(call, pullRequest, label)));
}

function get(call: Call): Answer {
  const pullRequest = getPullRequest(call);
  return answer.json(labelBody(call, pullRequest, getLabel(pullRequest, call.parameters.labelIdOrName ?? '')));
}

async function add(call: Call): Promise<Answer> {
  const pullRequest = getPullRequest(call);
  const label = addLabel(pullRequest, call.input<{ name?: unknown }>('label').name);
  await announce(call, pullRequest, 'updated');
  return answer.json(labelBody(call, pullRequest, label));
}

async function remove(call: Call): Promise<Answer> {
  const pullRequest = getPullRequest(call);
  removeLabel(pullRequest, call.parameters.labelIdOrName ?? '');
  await announce(call, pullRequest, 'updated');
  return answer.empty(200);
}
