import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import type { Approval, ManualIntervention } from './attempt.js';
import type { Deploying } from './deploying.js';
import { releaseErrors } from './errors.js';
import type { Release, Stage } from './release.js';
import { ReleaseState } from './release-state.js';
import { seedReleases } from './seed-releases.js';

/** Release definitions, releases and deployments of an organization. */
export const releaseStateOf = perOrganization((organization) => {
  const state = new ReleaseState();
  seedReleases(organization, state);
  return state;
});

/** Deployments of an organization that go with its clock. */
export const deployingIn = (organization: Organization): Deploying => ({
  organization,
  state: releaseStateOf(organization),
  time: organization.clock,
});

/** @throws ServiceError when the project has no such release, or it is deleted. */
export function getRelease(organization: Organization, project: Project, id: number): Release {
  const release = releaseStateOf(organization).releases.find(project, id);
  if (!release || release.isDeleted) throw releaseErrors.releaseNotFound(id);
  return release;
}

/** @throws ServiceError when the release has no such stage. */
export function getStage(release: Release, id: number): Stage {
  const stage = release.stages.find((known) => known.id === id);
  if (!stage) throw releaseErrors.stageNotFound(id);
  return stage;
}

/** @throws ServiceError when the project has no such approval. */
export function getApproval(organization: Organization, project: Project, id: number): Approval {
  const approval = releaseStateOf(organization).approvals.find(project, id);
  if (!approval) throw releaseErrors.approvalNotFound(id);
  return approval;
}

/** @throws ServiceError when the release has no such manual intervention. */
export function getIntervention(organization: Organization, release: Release, id: number): ManualIntervention {
  const intervention = releaseStateOf(organization).interventions.find(release.project, id);
  if (!intervention || intervention.attempt.stage.release !== release) throw releaseErrors.interventionNotFound(id);
  return intervention;
}
