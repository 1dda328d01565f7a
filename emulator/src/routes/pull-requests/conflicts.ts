import type { Conflict } from '../../areas/git/parse-merge.js';
import { ensureMerged } from '../../areas/pull-requests/attempt-merge.js';
import { pullRequestErrors } from '../../areas/pull-requests/errors.js';
import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { type Answer, answer } from '../../http/answer.js';
import { pageOf } from '../page.js';
import type { Call, Route } from '../route.js';
import { getPullRequest } from './find-pull-request.js';
import { commitId } from './pull-request-body.js';
import { partLinks, pullRequestUrl } from './pull-request-url.js';

const PAGE = 100;

/** Files that keep the branches of a pull request from being merged. */
export const pullRequestConflicts: Route = {
  id: 'd840fb74-bbef-42d3-b250-564604c054a4',
  area: 'git',
  resource: 'pullRequestConflicts',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/conflicts/{conflictId}',
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: ['vso.code'], anonymous: true, run: list },
    { method: 'GET', parameter: 'conflictId', scopes: ['vso.code'], anonymous: true, run: get },
  ],
};

async function list(call: Call): Promise<Answer> {
  const pullRequest = await getMerged(call);
  const { query } = call;
  const { items } = pageOf(pullRequest.conflicts, query.count('$skip') ?? 0, query.count('$top') ?? PAGE);
  return answer.list(items.map((conflict) => conflictBody(call, pullRequest, conflict)));
}

async function get(call: Call): Promise<Answer> {
  const pullRequest = await getMerged(call);
  const wanted = call.parameters.conflictId ?? '';
  const conflict = pullRequest.conflicts.find(({ id }) => String(id) === wanted);
  if (!conflict) throw pullRequestErrors.partNotFound('conflict', wanted);
  return answer.json(conflictBody(call, pullRequest, conflict));
}

async function getMerged(call: Call): Promise<PullRequest> {
  const pullRequest = getPullRequest(call);
  await ensureMerged(call.organization, pullRequest);
  return pullRequest;
}

function conflictBody(call: Call, pullRequest: PullRequest, conflict: Conflict): object {
  const { id, type, path, baseBlob, sourceBlob, targetBlob } = conflict;
  const { lastMergeSourceCommit, lastMergeTargetCommit, iterations } = pullRequest;
  const base = iterations.at(-1)?.commonCommit ?? lastMergeTargetCommit;
  const blob = (objectId: string): object => ({ objectId });
  return {
    ...(baseBlob !== undefined && { baseBlob: blob(baseBlob) }),
    ...(sourceBlob !== undefined && { sourceBlob: blob(sourceBlob) }),
    ...(targetBlob !== undefined && { targetBlob: blob(targetBlob) }),
    resolution: {},
    conflictId: id,
    mergeOrigin: { pullRequestId: pullRequest.id },
    conflictType: type,
    conflictPath: path,
    mergeBaseCommit: commitId(call, pullRequest, base),
    mergeSourceCommit: commitId(call, pullRequest, lastMergeSourceCommit),
    mergeTargetCommit: commitId(call, pullRequest, lastMergeTargetCommit),
    resolutionStatus: 'unresolved',
    resolutionError: 'none',
    url: `${pullRequestUrl(call, pullRequest)}/conflicts/${id}`,
    _links: partLinks(call, pullRequest, `/conflicts/${id}`),
  };
}
