import { readChanges } from '../../areas/git/changes.js';
import type { Commit } from '../../areas/git/commit.js';
import { countChanges } from '../../areas/git/count-changes.js';
import { findCommits } from '../../areas/git/find-commits.js';
import { getCommit } from '../../areas/git/get-commit.js';
import { pushesOf } from '../../areas/git/pushes.js';
import type { Repository } from '../../areas/git/repository.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { changeCountsBody, changesBody } from './change-body.js';
import { commitBody, commitLinks, commitReference } from './commit-body.js';
import { type CriteriaInput, parseCriteria, readCriteria } from './commit-criteria.js';
import { workItemReferences } from './commit-work-items.js';
import { getEnabledRepository } from './find-repository.js';
import { answerPushCommits } from './push-commits.js';
import { pushReference } from './push-reference.js';

const READ = ['vso.code'];
const versions = { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' };

/** The history of a repository. */
export const commits: Route = {
  id: 'c2570c3b-5b3f-41b8-98bf-5407bfde8d58',
  area: 'git',
  resource: 'commits',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{commitId}',
  versions,
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'GET', parameter: 'commitId', scopes: READ, anonymous: true, run: show },
  ],
};

/** The same with criteria in the body, which are too long for a query. */
export const commitsBatch: Route = {
  id: '6400dfb2-0bcb-462b-b992-5a57f8f1416c',
  area: 'git',
  resource: 'commitsBatch',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}',
  versions,
  actions: [{ method: 'POST', scopes: READ, run: batch }],
};

/** What a commit changed against its first parent. */
export const commitChanges: Route = {
  id: '5bf884f5-3e07-42e9-afb8-1b872267bf16',
  area: 'git',
  resource: 'changes',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/commits/{commitId}/{resource}',
  versions: { ...versions, resourceVersion: 1 },
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: listChanges }],
};

async function list(call: Call): Promise<Answer> {
  const repository = getEnabledRepository(call);
  const pushId = call.query.count('pushId');
  if (pushId !== undefined) return answerPushCommits(call, repository, pushId);
  return answerCommits(call, repository, readCriteria(call));
}

async function batch(call: Call): Promise<Answer> {
  const input = call.input<CriteriaInput>('searchCriteria');
  const [skip, top] = [call.query.count('$skip'), call.query.count('$top')];
  const paging = { ...(skip !== undefined && { $skip: skip }), ...(top !== undefined && { $top: top }) };
  return answerCommits(call, getEnabledRepository(call), { ...input, ...paging });
}

async function answerCommits(call: Call, repository: Repository, input: CriteriaInput): Promise<Answer> {
  const { organization } = call;
  const found = await findCommits(organization, repository, parseCriteria(input));
  const ids = found.map(({ id }) => id);
  const counts = await countChanges(organization, repository, ids);
  const pushes = pushesOf(organization);
  const value = found.map((commit) => {
    const push = input.includePushData ? pushes.findByCommit(repository, commit.id) : undefined;
    return {
      ...commitReference(call, repository, commit),
      changeCounts: counts.get(commit.id) ?? {},
      ...(push && { push: pushReference(call, push) }),
      ...(input.includeWorkItems && { workItems: workItemReferences(call, commit) }),
      ...(input.includeLinks && { _links: commitLinks(call, repository, commit.id) }),
    };
  });
  return answer.list(value);
}

async function show(call: Call): Promise<Answer> {
  const repository = getEnabledRepository(call);
  const commit = await getCommit(call.organization, repository, call.parameters.commitId ?? '');
  const count = call.query.count('changeCount') ?? 0;
  const changes = count > 0 ? await changesOf(call, repository, commit) : undefined;
  return answer.json({
    ...commitBody(call, repository, commit),
    ...(changes && {
      changeCounts: changeCountsBody(changes),
      changes: changesBody(call, repository, { commitId: commit.id, changes: changes.slice(0, count) }),
    }),
  });
}

async function listChanges(call: Call): Promise<Answer> {
  const { query } = call;
  const repository = getEnabledRepository(call);
  const commit = await getCommit(call.organization, repository, call.parameters.commitId ?? '');
  const changes = await changesOf(call, repository, commit);
  const skip = query.count('skip') ?? query.count('$skip') ?? 0;
  const top = query.count('top') ?? query.count('$top') ?? changes.length;
  return answer.json({
    changeCounts: changeCountsBody(changes),
    changes: changesBody(call, repository, { commitId: commit.id, changes: changes.slice(skip, skip + top) }),
  });
}

const changesOf = (call: Call, repository: Repository, { id, parents }: Commit) =>
  readChanges(call.organization, repository, parents[0], id);
