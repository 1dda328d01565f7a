import { path, type RestClient } from '@adoc/sdk';
import type { ProtectedResource } from '../protected-resource.js';

/** https://learn.microsoft.com/rest/api/azure/devops/approvalsandchecks/check-configurations — the fields that are used here. */
export interface Check {
  id: number;
  type: { id: string; name: string };
  resource: { type: string; id: string; name?: string };
  /** What it needs to know, in the form of its kind. */
  settings?: { displayName?: string; approvers?: { displayName?: string }[] };
  /** Minutes until a stage has waited too long. */
  timeout?: number;
}

/** Checks have never left their preview. */
const preview = { apiVersion: '7.1-preview.1', query: { $expand: 'settings' } };

/** The checks of a resource, as one list. */
export function listChecks(client: RestClient, project: string, { type, id }: ProtectedResource): Promise<Check[]> {
  return client.list(path`${project}/_apis/pipelines/checks/configurations`, {
    ...preview,
    query: { ...preview.query, resourceType: type, resourceId: id },
    subject: `${type} ${id} of the project "${project}"`,
  });
}

export function getCheck(client: RestClient, project: string, id: number): Promise<Check> {
  return client.get(path`${project}/_apis/pipelines/checks/configurations/${id}`, {
    ...preview,
    subject: `check ${id} of the project "${project}"`,
  });
}
