import { readCommits } from '../../areas/git/read-commits.js';
import { readIterationChanges, type TrackedChange } from '../../areas/pull-requests/changes.js';
import { getIteration } from '../../areas/pull-requests/iterations.js';
import type { Iteration, PullRequest } from '../../areas/pull-requests/pull-request.js';
import { type Answer, answer } from '../../http/answer.js';
import { commitReference } from '../git/commit-body.js';
import { identityReference } from '../identities/identity-reference.js';
import { pageOf } from '../page.js';
import type { Call, Route } from '../route.js';
import { getPullRequest } from './find-pull-request.js';

const ITERATIONS =
  '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/iterations/{iterationId}';
/** Changes on a page when the client does not say. */
const PAGE = 100;
const LARGEST_PAGE = 2000;

/** What was pushed to a pull request, one push after the other. */
export const pullRequestIterations: Route = {
  id: 'd43911ee-6958-46b0-a42b-8445b8a0d004',
  area: 'git',
  resource: 'pullRequestIterations',
  template: ITERATIONS,
  versions: { resourceVersion: 2, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: ['vso.code'], anonymous: true, run: list },
    { method: 'GET', parameter: 'iterationId', scopes: ['vso.code'], anonymous: true, run: get },
  ],
};

/** Files that an iteration changes. */
export const pullRequestIterationChanges: Route = {
  id: '4216bdcf-b6b1-4d59-8b82-c34cc183fc8b',
  area: 'git',
  resource: 'pullRequestIterationChanges',
  template: `${ITERATIONS}/changes`,
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.code'], anonymous: true, run: listChanges }],
};

async function list(call: Call): Promise<Answer> {
  const pullRequest = getPullRequest(call);
  const withCommits = call.query.flag('includeCommits');
  const bodies: object[] = [];
  for (const iteration of pullRequest.iterations) {
    const commits = withCommits ? await readOwnCommits(call, pullRequest, iteration) : undefined;
    bodies.push({ ...iterationBody(call, iteration), ...(commits && { commits }) });
  }
  return answer.list(bodies);
}

function get(call: Call): Answer {
  return answer.json(iterationBody(call, getIteration(getPullRequest(call), call.parameters.iterationId ?? '')));
}

async function listChanges(call: Call): Promise<Answer> {
  const { query, parameters, organization } = call;
  const pullRequest = getPullRequest(call);
  const iteration = getIteration(pullRequest, parameters.iterationId ?? '');
  const compareTo = query.count('$compareTo') ?? 0;
  const all = await readIterationChanges(organization, pullRequest, { iteration, compareTo });
  const top = Math.min(query.count('$top') ?? PAGE, LARGEST_PAGE);
  const { items, next } = pageOf(all, query.count('$skip') ?? 0, top);
  const more = next === undefined ? {} : { nextSkip: next, nextTop: top };
  return answer.json({ changeEntries: items.map(changeBody), ...more });
}

function changeBody({ trackingId, change }: TrackedChange): object {
  const { objectId, originalObjectId, path, originalPath, changeType } = change;
  return {
    changeTrackingId: trackingId,
    changeId: trackingId,
    item: {
      ...(objectId !== undefined && { objectId }),
      ...(originalObjectId !== undefined && { originalObjectId }),
      path,
    },
    changeType,
    ...(originalPath !== undefined && { originalPath }),
  };
}

function iterationBody(call: Call, iteration: Iteration): object {
  const { id, description, author, createdDate, reason, oldTargetRefName, newTargetRefName } = iteration;
  return {
    id,
    description,
    author: identityReference(call, author),
    createdDate,
    updatedDate: createdDate,
    sourceRefCommit: { commitId: iteration.sourceCommit },
    targetRefCommit: { commitId: iteration.targetCommit },
    commonRefCommit: { commitId: iteration.commonCommit },
    hasMoreCommits: false,
    reason,
    ...(oldTargetRefName !== undefined && { oldTargetRefName, newTargetRefName }),
  };
}

/** Commits that came with an iteration and were in none before. */
async function readOwnCommits(
  call: Call,
  { repository, iterations }: PullRequest,
  iteration: Iteration,
): Promise<object[]> {
  const before = iterations.filter(({ id }) => id < iteration.id).map(({ sourceCommit }) => `^${sourceCommit}`);
  const range = [iteration.sourceCommit, `^${iteration.targetCommit}`, ...before];
  const commits = await readCommits(call.organization, repository, range);
  return commits.map((commit) => commitReference(call, repository, commit));
}
