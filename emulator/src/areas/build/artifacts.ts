import { createHash } from 'node:crypto';
import type { Organization } from '../organization.js';
import type { Artifact } from './artifact.js';
import type { Build } from './build.js';
import { artifactExists, artifactNotFound } from './errors.js';
import { findRun } from './run/runs.js';

/** What a run has published so far: what the seed or a client says, and what its tasks have. */
export async function artifactsOf(organization: Organization, build: Build): Promise<Artifact[]> {
  const run = await findRun(organization, build);
  const now = organization.clock.now();
  // What the seed says of a run counts, not what its YAML would publish.
  const published = build.seed?.artifacts ? [] : (run?.published ?? []).filter(({ at }) => at <= now);
  const start = build.id * 100 + build.artifacts.length;
  const own = published.map(({ name, type, source, files }, index) => {
    return { id: start + index + 1, name, type, source, files, data: undefined, properties: {} };
  });
  return [...build.artifacts, ...own];
}

/** @throws ServiceError when there is none. */
export async function getArtifact(organization: Organization, build: Build, name: string): Promise<Artifact> {
  const wanted = name.toLowerCase();
  const all = await artifactsOf(organization, build);
  const found = all.find((artifact) => artifact.name.toLowerCase() === wanted);
  if (!found) throw artifactNotFound(name, build.id);
  return found;
}

/** @throws ServiceError when the name is taken. */
export async function addArtifact(
  organization: Organization,
  build: Build,
  given: Omit<Artifact, 'id' | 'files'>,
): Promise<Artifact> {
  const all = await artifactsOf(organization, build);
  if (all.some(({ name }) => name.toLowerCase() === given.name.toLowerCase()))
    throw artifactExists(given.name, build.id);
  const artifact = { ...given, id: build.id * 100 + all.length + 1, files: [] };
  build.artifacts = [...build.artifacts, artifact];
  return artifact;
}

/** Bytes of all its files. */
export const sizeOf = ({ files }: Artifact): number => files.reduce((sum, { size }) => sum + size, 0);

/** The id of its content, as the service's store would have it. */
export const rootIdOf = (build: Build, { name }: Artifact): string =>
  `${createHash('sha256').update(`${build.project.id}/${build.id}/${name}`).digest('hex').toUpperCase()}02`;
