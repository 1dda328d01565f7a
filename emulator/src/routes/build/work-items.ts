import { readBuildCommits, readCommitsBetween, workItemsIn } from '../../areas/build/read-changes.js';
import { resolveRef } from '../../areas/build/read-file.js';
import { repositoryOf } from '../../areas/build/repository-of.js';
import type { Commit } from '../../areas/git/commit.js';
import { readCommits } from '../../areas/git/read-commits.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { readBuild } from './changes.js';
import { getBuild } from './find-build.js';
import { SCOPES } from './scopes.js';

/** The work items of a run's commits. */
export const buildWorkItems: Route = {
  id: '5a21f5d2-5642-47e4-a0bd-1356e6731bee',
  area: 'build',
  resource: 'workitems',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}',
  versions: { resourceVersion: 2, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, run: listOwn },
    { method: 'POST', scopes: SCOPES.execute, run: listOfCommits },
  ],
};

/** The work items of what lies between two runs. */
export const workItemsBetween: Route = {
  id: '52ba8915-5518-42e3-a4bb-b0182d159e2d',
  area: 'build',
  resource: 'workitems',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 2, minVersion: '2.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.work', 'vso.build'], run: listBetween }],
};

async function listOwn(call: Call): Promise<Answer> {
  const build = getBuild(call);
  const commits = await readBuildCommits(call.organization, build);
  return listReferences(call, workItemsIn(call.organization, commits, build));
}

async function listOfCommits(call: Call): Promise<Answer> {
  const { organization } = call;
  const repository = repositoryOf(organization, getBuild(call).definition);
  const commits: Commit[] = [];
  for (const id of call.input<string[]>('commitIds')) {
    const known = repository && (await resolveRef(organization, repository, String(id)));
    if (repository && known) commits.push(...(await readCommits(organization, repository, ['-1', known])));
  }
  return listReferences(call, workItemsIn(organization, commits));
}

async function listBetween(call: Call): Promise<Answer> {
  const commits = await readCommitsBetween(
    call.organization,
    readBuild(call, 'fromBuildId'),
    readBuild(call, 'toBuildId'),
  );
  return listReferences(call, workItemsIn(call.organization, commits));
}

function listReferences(call: Call, ids: readonly number[]): Answer {
  const shown = ids.slice(0, call.query.count('$top') ?? 50);
  const url = `${call.address.base}/_apis/wit/workItems`;
  return answer.list(shown.map((id) => ({ id: String(id), url: `${url}/${id}` })));
}
