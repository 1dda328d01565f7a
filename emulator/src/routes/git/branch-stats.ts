import { type BranchStats, readBranchStats } from '../../areas/git/branch-stats.js';
import { versionNotFound } from '../../areas/git/errors.js';
import { readCommits } from '../../areas/git/read-commits.js';
import { listRefs } from '../../areas/git/refs.js';
import type { Repository } from '../../areas/git/repository.js';
import { DEFAULT_VERSION, resolveVersion } from '../../areas/git/resolve-version.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { commitReference } from './commit-body.js';
import { getEnabledRepository } from './find-repository.js';
import { parseVersion, readVersion } from './version-query.js';

const READ = ['vso.code'];
const HEADS = 'refs/heads/';
const versions = { minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' };

/** How far all branches are from the default one. A name may be in the query. */
export const branchStats: Route = {
  id: 'd5b216de-d8d5-4d32-ae76-51df755b16d3',
  area: 'git',
  resource: 'branchStats',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/stats/branches',
  versions: { ...versions, resourceVersion: 2 },
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: show }],
};

/** The same with the name in the path. */
export const namedBranchStats: Route = {
  id: '40c1f5b7-2bb6-4c28-b844-0f47cd6bb610',
  area: 'git',
  resource: 'branchStats',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/stats/branches/{*name}',
  versions: { ...versions, resourceVersion: 1 },
  actions: [{ method: 'GET', parameter: 'name', scopes: READ, anonymous: true, run: show }],
};

async function show(call: Call): Promise<Answer> {
  const { organization, query, parameters } = call;
  const repository = getEnabledRepository(call);
  const name = (query.text('name') ?? parameters.name)?.replace(HEADS, '');
  const refs = await listRefs(organization, repository);
  const branches = new Map(
    refs
      .filter((ref) => (name === undefined ? ref.name.startsWith(HEADS) : ref.name === HEADS + name))
      .map((ref) => [ref.name.slice(HEADS.length), ref.objectId]),
  );
  if (name !== undefined && branches.size === 0) throw versionNotFound(`Branch: ${name}`, repository.name);
  if (branches.size === 0) return answer.list([]);
  const stats = await readBranchStats(organization, repository, { branches, base: await findBase(call, repository) });
  const bodies = await statsBodies(call, repository, stats);
  return name === undefined ? answer.list(bodies) : answer.json(bodies[0]);
}

function findBase(call: Call, repository: Repository): Promise<string> {
  const { organization, query } = call;
  const older = parseVersion({
    version: query.text('baseVersion') ?? null,
    versionType: query.text('baseVersionType') ?? null,
    versionOptions: query.text('baseVersionOptions') ?? null,
  });
  const base = readVersion(query, 'baseVersionDescriptor') ?? older ?? DEFAULT_VERSION;
  return resolveVersion(organization, repository, base);
}

async function statsBodies(call: Call, repository: Repository, stats: readonly BranchStats[]): Promise<object[]> {
  const ids = [...new Set(stats.map(({ commitId }) => commitId))];
  const commits = await readCommits(call.organization, repository, ['--no-walk=unsorted', ...ids, '--']);
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  return stats.map(({ name, commitId, ahead, behind }) => {
    const commit = byId.get(commitId);
    return {
      commit: commit && {
        treeId: commit.treeId,
        ...commitReference(call, repository, commit),
        parents: commit.parents,
      },
      name,
      aheadCount: ahead,
      behindCount: behind,
      isBaseVersion: ahead === 0 && behind === 0,
    };
  });
}
