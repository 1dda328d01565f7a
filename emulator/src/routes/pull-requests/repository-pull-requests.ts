import { findRepository } from '../../areas/git/find-repository.js';
import { ensureMerged } from '../../areas/pull-requests/attempt-merge.js';
import { createPullRequest, type PullRequestInput } from '../../areas/pull-requests/create-pull-request.js';
import { pullRequestErrors } from '../../areas/pull-requests/errors.js';
import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { pullRequestsOf } from '../../areas/pull-requests/pull-requests.js';
import { type PullRequestPatch, updatePullRequest } from '../../areas/pull-requests/update-pull-request.js';
import { type Answer, answer } from '../../http/answer.js';
import { getEnabledRepository, getRepository } from '../git/find-repository.js';
import type { Call, Route } from '../route.js';
import { getPullRequest } from './find-pull-request.js';
import { labelBody } from './label-body.js';
import { listPullRequests } from './list-pull-requests.js';
import { pullRequestBody } from './pull-request-body.js';
import { wholePullRequest } from './whole-pull-request.js';

const READ = ['vso.code'];
const WRITE = ['vso.code_write'];

/** Pull requests into a repository. */
export const repositoryPullRequests: Route = {
  id: '9946fd70-0d40-406e-b686-b4744cbbcc37',
  area: 'git',
  resource: 'pullRequests',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{pullRequestId}',
  versions: { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'POST', scopes: WRITE, run: create },
    { method: 'GET', parameter: 'pullRequestId', scopes: READ, anonymous: true, run: get },
    { method: 'PATCH', parameter: 'pullRequestId', scopes: WRITE, run: update },
  ],
};

function list(call: Call): Answer {
  return listPullRequests(call, pullRequestsOf(call.organization).into(getRepository(call)));
}

async function get(call: Call): Promise<Answer> {
  const pullRequest = getPullRequest(call);
  await ensureMerged(call.organization, pullRequest);
  return answer.json(await wholePullRequest(call, pullRequest));
}

async function create(call: Call): Promise<Answer> {
  const { organization, caller, query } = call;
  const repository = getEnabledRepository(call);
  const input = call.input<PullRequestInput & { forkSource?: { repository?: { id?: string } } | null }>('pullRequest');
  const fork = input.forkSource?.repository?.id;
  const forkSource = fork === undefined ? undefined : findRepository(organization, undefined, fork);
  if (fork !== undefined && !forkSource) throw pullRequestErrors.branchMissing();
  const supportsIterations = query.text('supportsIterations')?.toLowerCase() !== 'false';
  const creation = { repository, forkSource, user: caller.user, input, supportsIterations };
  const pullRequest = await createPullRequest(organization, creation);
  const { labels } = pullRequest;
  const named = labels.length > 0 ? { labels: labels.map((label) => labelBody(call, pullRequest, label)) } : {};
  return answer.json({ ...queued(call, pullRequest), ...named }, { status: 201 });
}

async function update(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const pullRequest = getPullRequest(call);
  const patch = call.input<PullRequestPatch>('pullRequest');
  await ensureMerged(organization, pullRequest);
  await updatePullRequest(organization, pullRequest, { user: caller.user, patch });
  const isCompletion = pullRequest.status === 'completed' || String(patch.status).toLowerCase() === 'completed';
  const isMerge = isCompletion || patch.targetRefName !== undefined || patch.mergeOptions !== undefined;
  return answer.json(isMerge ? queued(call, pullRequest) : pullRequestBody(call, pullRequest));
}

/** As the service answers: before it has merged what it was asked to. */
function queued(call: Call, pullRequest: PullRequest): object {
  const {
    lastMergeCommit: _,
    closedDate: __,
    closedBy: ___,
    ...body
  } = pullRequestBody(call, pullRequest) as Record<string, unknown>;
  return { ...body, status: 'active', mergeStatus: 'queued' };
}
