import { readCommits } from '../../areas/git/read-commits.js';
import { getIteration } from '../../areas/pull-requests/iterations.js';
import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { type Answer, answer } from '../../http/answer.js';
import { commitReference } from '../git/commit-body.js';
import { pageOf, tokenHeader } from '../page.js';
import type { Call, Route } from '../route.js';
import { getPullRequest } from './find-pull-request.js';

const PULL_REQUEST = '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}';
const PAGE = 100;

/** Commits that a pull request brings into its target branch, the newest first. */
export const pullRequestCommits: Route = {
  id: '52823034-34a8-4576-922c-8d8b77e9e4c4',
  area: 'git',
  resource: 'pullRequestCommits',
  template: `${PULL_REQUEST}/commits`,
  versions: { resourceVersion: 1, minVersion: '2.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.code'], anonymous: true, run: list }],
};

/** Commits that it had at one of its iterations. */
export const pullRequestIterationCommits: Route = {
  id: 'e7ea0883-095f-4926-b5fb-f24691c26fb9',
  area: 'git',
  resource: 'pullRequestCommits',
  template: `${PULL_REQUEST}/iterations/{iterationId}/commits`,
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.code'], anonymous: true, run: listOfIteration }],
};

async function list(call: Call): Promise<Answer> {
  const { query } = call;
  const pullRequest = getPullRequest(call);
  const { lastMergeSourceCommit: source, lastMergeTargetCommit: target } = pullRequest;
  const all = await readRange(call, pullRequest, { source, target });
  const { items, next } = pageOf(all, query.count('continuationToken') ?? 0, query.count('$top') ?? PAGE);
  return answer.list(items, tokenHeader(next));
}

async function listOfIteration(call: Call): Promise<Answer> {
  const { query } = call;
  const pullRequest = getPullRequest(call);
  const { sourceCommit: source, targetCommit: target } = getIteration(pullRequest, call.parameters.iterationId ?? '');
  const all = await readRange(call, pullRequest, { source, target });
  const start = query.count('$skip') ?? query.count('skip') ?? 0;
  return answer.list(pageOf(all, start, query.count('$top') ?? query.count('top') ?? PAGE).items);
}

async function readRange(
  call: Call,
  { repository }: PullRequest,
  { source, target }: { source: string; target: string },
): Promise<object[]> {
  const commits = await readCommits(call.organization, repository, ['--topo-order', source, `^${target}`]);
  return commits.map((commit) => commitReference(call, repository, commit));
}
