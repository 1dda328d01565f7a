import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';

/** Who let pipelines use a resource, and when. */
export interface Permission {
  authorizedBy: User;
  authorizedOn: string;
}

/** The pipelines that may use a resource. */
export interface PipelinePermissions {
  /** Set when all may. */
  allPipelines: Permission | undefined;
  /** By id of the pipeline. */
  pipelines: Map<number, Permission>;
}

/** A resource as permissions name it: `endpoint`, `environment`, `queue`, `repository`, `securefile`, `variablegroup`. */
interface Resource {
  type: string;
  id: string;
}

const allOf = perOrganization(() => new Map<string, PipelinePermissions>());

/** Which pipelines may use a resource of a project. */
export function permissionsOf(organization: Organization, project: Project, { type, id }: Resource) {
  const all = allOf(organization);
  const key = `${project.id}/${type}/${id}`.toLowerCase();
  const known = all.get(key) ?? { allPipelines: undefined, pipelines: new Map() };
  all.set(key, known);
  return known;
}

interface Change {
  project: Project;
  resource: Resource;
  user: User;
  /** True when left out. */
  authorized?: boolean;
}

/** Lets all pipelines use a resource, or takes that back. */
export function authorizeAllPipelines(
  organization: Organization,
  { project, resource, user, authorized }: Change,
): void {
  const permissions = permissionsOf(organization, project, resource);
  const permission = { authorizedBy: user, authorizedOn: organization.clock.date() };
  permissions.allPipelines = authorized === false ? undefined : (permissions.allPipelines ?? permission);
}

/** Lets one pipeline use a resource, or takes that back. */
export function authorizePipeline(
  organization: Organization,
  { project, resource, user, authorized, pipelineId }: Change & { pipelineId: number },
): void {
  const { pipelines } = permissionsOf(organization, project, resource);
  if (authorized === false) pipelines.delete(pipelineId);
  else if (!pipelines.has(pipelineId)) {
    pipelines.set(pipelineId, { authorizedBy: user, authorizedOn: organization.clock.date() });
  }
}

/** What anybody has said something about in a project: resources with their permissions. */
export function permittedResources(organization: Organization, { id: projectId }: Project) {
  return [...allOf(organization)].flatMap(([key, permissions]) => {
    const [project, type = '', ...id] = key.split('/');
    return project === projectId.toLowerCase() ? [{ type, id: id.join('/'), permissions }] : [];
  });
}
