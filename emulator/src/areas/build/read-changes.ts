import type { Commit } from '../git/commit.js';
import { readCommits } from '../git/read-commits.js';
import type { Organization } from '../organization.js';
import { workItemsOf } from '../work-items/work-items.js';
import type { Build } from './build.js';
import { buildsOf } from './builds.js';
import { resolveRef } from './read-file.js';
import { repositoryOf } from './repository-of.js';

/** More than anybody looks at. */
const MOST = 1000;

/** The commits that a run has and the one before on its branch had not; its newest alone when it is the first. */
export function readBuildCommits(organization: Organization, build: Build): Promise<Commit[]> {
  const before = buildsOf(organization)
    .of(build.definition)
    .findLast(({ id, sourceBranch, deleted }) => id < build.id && !deleted && sourceBranch === build.sourceBranch);
  return readCommitsBetween(organization, before, build);
}

/** Commits from the newest. Nothing where the repository is not there, or does not have them any more. */
export async function readCommitsBetween(
  organization: Organization,
  from: Build | undefined,
  to: Build,
): Promise<Commit[]> {
  const repository = repositoryOf(organization, to.definition);
  if (!repository || repository.isDisabled) return [];
  const tip = await resolveRef(organization, repository, to.sourceVersion);
  const base = from && (await resolveRef(organization, repository, from.sourceVersion));
  if (tip === undefined) return [];
  const range = base === undefined ? ['-1', tip] : [`-${MOST}`, tip, `^${base}`];
  return readCommits(organization, repository, range);
}

/** Ids of the work items that commits name in their messages, such as `#12`, or that link to the run. */
export function workItemsIn(organization: Organization, commits: readonly Commit[], build?: Build): number[] {
  const items = workItemsOf(organization);
  const named = commits.flatMap(({ message }) => [...message.matchAll(/#(\d{1,9})\b/g)].map(([, id]) => Number(id)));
  const linked = build ? items.linkedTo(`vstfs:///Build/Build/${build.id}`) : [];
  return [...new Set([...linked, ...named])].filter((id) => items.find(id) !== undefined);
}
