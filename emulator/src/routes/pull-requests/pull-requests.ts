import { ensureMerged } from '../../areas/pull-requests/attempt-merge.js';
import { pullRequestsOf } from '../../areas/pull-requests/pull-requests.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { getPullRequestById, isVisible } from './find-pull-request.js';
import { listPullRequests } from './list-pull-requests.js';
import { wholePullRequest } from './whole-pull-request.js';

const VERSIONS = { resourceVersion: 2, maxVersion: '7.2', releasedVersion: '7.1' };

/** Pull requests of a project or, without one in the path, of the organization. */
export const projectPullRequests: Route = {
  id: 'a5d28130-9cd2-40fa-9f08-902e7daa9efb',
  area: 'git',
  resource: 'pullRequests',
  template: '{project}/_apis/{area}/{resource}',
  versions: { ...VERSIONS, minVersion: '1.0' },
  actions: [{ method: 'GET', scopes: ['vso.code'], anonymous: true, run: listInScope }],
};

/** A pull request by its id alone, wherever it is. */
export const pullRequestById: Route = {
  id: '01a46dea-7d46-4d40-bc84-319e7c260d99',
  area: 'git',
  resource: 'pullRequests',
  template: '{project}/_apis/{area}/{resource}/{pullRequestId}',
  versions: { ...VERSIONS, minVersion: '3.0' },
  actions: [{ method: 'GET', parameter: 'pullRequestId', scopes: ['vso.code'], anonymous: true, run: getById }],
};

function listInScope(call: Call): Answer {
  const { project } = call.parameters;
  const wanted = project === undefined ? undefined : getProject(call, project);
  const isSeen = isVisible(call);
  return listPullRequests(
    call,
    pullRequestsOf(call.organization).all(),
    (pullRequest) => isSeen(pullRequest) && (!wanted || pullRequest.repository.project === wanted),
  );
}

async function getById(call: Call): Promise<Answer> {
  const pullRequest = getPullRequestById(call);
  await ensureMerged(call.organization, pullRequest);
  return answer.json(await wholePullRequest(call, pullRequest));
}
