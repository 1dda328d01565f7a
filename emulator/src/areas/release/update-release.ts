import type { User } from '../identities/user.js';
import { record } from './create-release.js';
import { startRelease } from './deploy.js';
import { type Deploying, dateOf } from './deploying.js';
import { releaseErrors } from './errors.js';
import { isOngoing } from './progress.js';
import type { Release, ReleaseStatus } from './release.js';
import type { Passed, Variables } from './release-definition.js';
import { type ArtifactVersionInput, resolveArtifacts } from './resolve-artifacts.js';
import { takeVariables } from './variables.js';

/** The few fields of a release that a PATCH changes. */
export interface ReleaseUpdate {
  name?: string | null;
  status?: string | number | null;
  comment?: string | null;
  keepForever?: boolean | null;
  manualEnvironments?: string[] | null;
}

const STATUSES: Readonly<Record<string, ReleaseStatus>> = { 1: 'draft', 2: 'active', 4: 'abandoned' };

/** @throws ServiceError when the release cannot become what it is asked to. */
export function updateRelease(
  deploying: Deploying,
  release: Release,
  { sent, user }: { sent: ReleaseUpdate; user: User },
): void {
  const { name, status, comment, keepForever, manualEnvironments } = sent;
  const date = dateOf(deploying.time.now());
  const asked = typeof status === 'number' ? STATUSES[status] : status;
  if (name) release.name = name;
  if (keepForever !== undefined && keepForever !== null) release.keepForever = keepForever;
  for (const stage of release.stages) {
    if (manualEnvironments) stage.isManual = manualEnvironments.includes(stage.definition.name);
  }
  if (asked && asked !== 'undefined' && asked !== release.status) changeStatus(deploying, release, asked);
  if (comment !== undefined && comment !== null) release.comment = comment;
  record(release, { user, date, changeType: 'Update', details: release.name, comment });
}

function changeStatus(deploying: Deploying, release: Release, asked: string): void {
  if (asked === 'active' && release.status === 'draft') {
    release.status = 'active';
    startRelease(deploying, release);
  } else if (asked === 'abandoned') {
    if (release.stages.some(isOngoing)) {
      throw releaseErrors.invalid(`Release '${release.name}' cannot be abandoned, since it is being deployed.`);
    }
    release.status = 'abandoned';
  } else {
    throw releaseErrors.invalid(`Release '${release.name}' is ${release.status} and cannot become '${asked}'.`);
  }
}

/** A whole release, as a PUT sends it. What is left out stays. */
export interface WholeRelease extends ReleaseUpdate {
  description?: string | null;
  variables?: Variables | null;
  tags?: string[] | null;
  properties?: Passed | null;
  artifacts?: { alias?: string; definitionReference?: Record<string, { id?: string; name?: string } | null> }[] | null;
  environments?: { id?: number; variables?: Variables | null }[] | null;
}

/** @throws ServiceError as for a PATCH, and when it names stages or artifacts that the release does not have. */
export async function replaceRelease(
  deploying: Deploying,
  release: Release,
  { sent, user }: { sent: WholeRelease; user: User },
): Promise<void> {
  if (release.status === 'draft' && sent.artifacts) {
    const versions = sent.artifacts.map(({ alias = '', definitionReference }): ArtifactVersionInput => {
      return { alias, instanceReference: definitionReference?.version ?? null };
    });
    release.artifacts = await resolveArtifacts(deploying.organization, release.artifacts, versions);
  }
  for (const { id, variables } of sent.environments ?? []) {
    const stage = release.stages.find((known) => known.id === id);
    if (!stage) throw releaseErrors.stageNotFound(id ?? 0);
    if (variables) stage.variables = takeVariables(variables, stage.variables);
  }
  if (sent.variables) release.variables = takeVariables(sent.variables, release.variables);
  if (sent.description !== undefined) release.description = sent.description;
  if (sent.tags) release.tags = [...sent.tags];
  if (sent.properties) release.properties = sent.properties;
  updateRelease(deploying, release, { sent, user });
}

/** Deletes a release; it can be brought back. @throws ServiceError when it is kept, or is being deployed. */
export function deleteRelease(
  deploying: Deploying,
  release: Release,
  { user, comment }: { user: User; comment: string | undefined },
): void {
  if (release.keepForever) {
    throw releaseErrors.invalid(`Release '${release.name}' is retained indefinitely and cannot be deleted.`);
  }
  if (release.stages.some(isOngoing)) {
    throw releaseErrors.invalid(`Release '${release.name}' cannot be deleted, since it is being deployed.`);
  }
  release.isDeleted = true;
  record(release, { user, date: dateOf(deploying.time.now()), changeType: 'Delete', details: release.name, comment });
}
