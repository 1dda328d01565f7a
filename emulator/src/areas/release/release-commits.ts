import { definitionsOf } from '../build/definitions.js';
import type { Commit } from '../git/commit.js';
import { findRepository } from '../git/find-repository.js';
import { readCommits } from '../git/read-commits.js';
import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import type { Release } from './release.js';
import type { Artifact } from './release-definition.js';

/** What a release brings that another one did not have. */
export interface ReleaseCommits {
  repository: Repository;
  commits: Commit[];
}

interface Asked {
  /** What to compare with; all that led to the release counts when undefined. */
  base: Release | undefined;
  /** The primary artifact when undefined. */
  alias: string | undefined;
  /** How many commits at most. */
  top: number;
}

const COMMIT = /^[0-9a-f]{40}$/;

/** The commits that are new in a release; undefined when its artifact is not from a repository of the organization. */
export async function readReleaseCommits(
  organization: Organization,
  release: Release,
  { base, alias, top }: Asked,
): Promise<ReleaseCommits | undefined> {
  const isAsked = (artifact: Artifact): boolean =>
    alias === undefined ? artifact.isPrimary : artifact.alias === alias;
  const artifact = release.artifacts.find(isAsked);
  const repository = artifact && repositoryOf(organization, artifact);
  const tip = artifact?.definitionReference.sourceVersion?.id ?? '';
  if (!repository || !COMMIT.test(tip)) return undefined;
  const from = base?.artifacts.find(isAsked)?.definitionReference.sourceVersion?.id ?? '';
  const range = COMMIT.test(from) ? `${from}..${tip}` : tip;
  return { repository, commits: await readCommits(organization, repository, [`--max-count=${top}`, range]) };
}

/** The release of the same definition that came before. */
export const previousRelease = (releases: readonly Release[], { id, definition }: Release): Release | undefined =>
  releases.findLast((other) => other.id < id && other.definition === definition && !other.isDeleted);

function repositoryOf(organization: Organization, { type, definitionReference }: Artifact): Repository | undefined {
  const source = definitionReference.definition?.id ?? '';
  const id = type === 'Build' ? definitionsOf(organization).findAny(Number(source))?.repository.id : source;
  return id ? findRepository(organization, undefined, id) : undefined;
}
