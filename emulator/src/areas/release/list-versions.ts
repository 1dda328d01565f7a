import { buildsOf } from '../build/builds.js';
import { definitionsOf } from '../build/definitions.js';
import { findRepository } from '../git/find-repository.js';
import { readCommits } from '../git/read-commits.js';
import type { Organization } from '../organization.js';
import type { Artifact } from './release-definition.js';
import { isDeployable } from './resolve-artifacts.js';

/** A version that a release could have of an artifact. */
export interface ArtifactVersion {
  id: string;
  name: string;
  sourceBranch: string;
  sourceVersion: string;
  message: string | undefined;
}

/** How many versions a person can choose from. */
const MOST = 50;

/** Versions of an artifact, the newest first: runs that can be deployed, or commits of the default branch. */
export async function listVersions(
  organization: Organization,
  { type, definitionReference }: Artifact,
): Promise<ArtifactVersion[]> {
  const source = definitionReference.definition?.id ?? '';
  if (type === 'Build') {
    const definition = definitionsOf(organization).findAny(Number(source));
    const builds = definition ? buildsOf(organization).of(definition).filter(isDeployable) : [];
    return builds
      .slice(-MOST)
      .reverse()
      .map(({ id, buildNumber: name, sourceBranch, sourceVersion }) => {
        return { id: String(id), name, sourceBranch, sourceVersion, message: undefined };
      });
  }
  const repository = type === 'Git' ? findRepository(organization, undefined, source) : undefined;
  const branch = repository?.defaultBranch;
  if (!repository || branch === undefined) return [];
  const commits = await readCommits(organization, repository, [`--max-count=${MOST}`, branch]);
  return commits.map(({ id, message }) => {
    return { id, name: id.slice(0, 8), sourceBranch: branch, sourceVersion: id, message };
  });
}
