import { path, type RestClient } from '@adoc/sdk';
import type { ProtectedResource } from '../protected-resource.js';

/** https://learn.microsoft.com/rest/api/azure/devops/approvalsandchecks/pipeline-permissions — the fields that are used here. */
export interface PipelinePermissions {
  resource: { type: string; id: string };
  /** Absent unless all pipelines of the project may use it. */
  allPipelines?: Permission;
  pipelines: (Permission & { id: number })[];
}

interface Permission {
  authorized: boolean;
  authorizedBy?: { displayName: string };
  authorizedOn?: string;
}

/** What changes; what is left out stays. */
export interface PermissionChange {
  allPipelines?: { authorized: boolean };
  pipelines?: { id: number; authorized: boolean }[];
}

/** These calls have never left their preview. */
const apiVersion = '7.1-preview.1';

const pathOf = (project: string, { type, id }: ProtectedResource): string =>
  path`${project}/_apis/pipelines/pipelinepermissions/${type}/${id}`;

/** Which pipelines may use a resource. */
export function getPermissions(
  client: RestClient,
  project: string,
  resource: ProtectedResource,
): Promise<PipelinePermissions> {
  return client.get(pathOf(project, resource), { apiVersion });
}

export function changePermissions(
  client: RestClient,
  project: string,
  { resource, ...change }: PermissionChange & { resource: ProtectedResource },
): Promise<PipelinePermissions> {
  return client.send('PATCH', pathOf(project, resource), { apiVersion, body: change });
}
