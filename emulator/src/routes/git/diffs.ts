import { readChanges } from '../../areas/git/changes.js';
import { countApart, findMergeBases } from '../../areas/git/compare.js';
import { DEFAULT_VERSION, resolveVersion } from '../../areas/git/resolve-version.js';
import type { VersionDescriptor } from '../../areas/git/version.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { changeCountsBody, changesBody } from './change-body.js';
import { getEnabledRepository } from './find-repository.js';
import { parseVersion } from './version-query.js';

const PAGE = 100;

/** How two versions differ. */
export const commitDiffs: Route = {
  id: '615588d5-c0c7-4b88-88f8-e625306446e8',
  area: 'git',
  resource: 'commitDiffs',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/diffs/commits',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.code'], anonymous: true, run: show }],
};

async function show(call: Call): Promise<Answer> {
  const { organization, query } = call;
  const repository = getEnabledRepository(call);
  const base = await resolveVersion(organization, repository, sideOf(call, 'base'));
  const target = await resolveVersion(organization, repository, sideOf(call, 'target'));
  const [common] = await findMergeBases(organization, repository, { base, target });
  const { ahead, behind } = await countApart(organization, repository, { base, target });
  const from = query.flag('diffCommonCommit') ? common : base;
  const changes = await readChanges(organization, repository, from, target);
  const skip = query.count('$skip') ?? 0;
  const page = changes.slice(skip, skip + (query.count('$top') ?? PAGE));
  return answer.json({
    allChangesIncluded: skip + page.length >= changes.length,
    changeCounts: changeCountsBody(changes),
    changes: changesBody(call, repository, { commitId: target, changes: page }),
    ...(common && { commonCommit: common }),
    baseCommit: base,
    targetCommit: target,
    aheadCount: ahead,
    behindCount: behind,
  });
}

/** Newer clients send `baseVersion`, some `baseVersionDescriptor.baseVersion`. */
function sideOf({ query }: Call, side: 'base' | 'target'): VersionDescriptor {
  const read = (part: string): string | null =>
    query.text(`${side}${part}`) ?? query.text(`${side}VersionDescriptor.${side}${part}`) ?? null;
  const parsed = parseVersion({
    version: read('Version'),
    versionType: read('VersionType'),
    versionOptions: read('VersionOptions'),
  });
  return parsed ?? DEFAULT_VERSION;
}
