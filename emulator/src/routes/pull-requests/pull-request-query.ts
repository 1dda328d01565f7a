import { errors } from '../../areas/errors.js';
import type { Repository } from '../../areas/git/repository.js';
import { findByCommit, findByMerge } from '../../areas/pull-requests/find-by-commits.js';
import { parseEnum } from '../../areas/pull-requests/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import { getEnabledRepository } from '../git/find-repository.js';
import type { Call, Route } from '../route.js';
import { listedPullRequest } from './pull-request-body.js';

interface QueryInput {
  type?: unknown;
  items?: unknown;
}

const TYPES = ['notSet', 'lastMergeCommit', 'commit'] as const;

/** Pull requests by the commits they brought or made. */
export const pullRequestQuery: Route = {
  id: 'b3a6eebe-9cf0-49ea-b6cb-1a4c5f5007b0',
  area: 'git',
  resource: 'pullRequestQuery',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'POST', scopes: ['vso.code'], run: search }],
};

async function search(call: Call): Promise<Answer> {
  const repository = getEnabledRepository(call);
  const { queries } = call.input<{ queries?: readonly QueryInput[] }>('queries');
  if (!Array.isArray(queries)) throw errors.missing('queries');
  const results: object[] = [];
  for (const query of queries) results.push(await answerQuery(call, repository, query));
  return answer.json({ queries, results });
}

/** Pull requests by commit; a commit that is in none is left out. */
async function answerQuery(call: Call, repository: Repository, { type, items }: QueryInput): Promise<object> {
  const kind = parseEnum(TYPES, type ?? 'notSet', 'type');
  if (!Array.isArray(items)) throw errors.missing('items');
  const found: Record<string, object[]> = {};
  for (const commit of items.map(String)) {
    const find = kind === 'lastMergeCommit' ? findByMerge : findByCommit;
    const pullRequests = await find(call.organization, repository, commit);
    if (pullRequests.length === 0) continue;
    found[commit] = pullRequests.map((pullRequest) => listedPullRequest(call, pullRequest, { links: false }));
  }
  return found;
}
