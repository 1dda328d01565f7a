import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/release/approvals — the fields that are used here. */
export interface ReleaseApproval {
  id: number;
  status: string;
  approvalType: string;
  /** Who is asked; absent where nobody has to be. */
  approver?: { displayName: string };
  approvedBy?: { displayName: string };
  comments?: string;
  createdOn: string;
  release: { id: number; name: string };
  releaseDefinition: { id: number; name: string };
  releaseEnvironment: { id: number; name: string };
}

export interface ReleaseApprovalSearch {
  statusFilter?: string | undefined;
  releaseIdsFilter?: number | undefined;
  /** Name or id of whoever is asked. */
  assignedToFilter?: string | undefined;
  includeMyGroupApprovals?: boolean | undefined;
  limit?: number | undefined;
}

/** The newest first, page after page. @param client of the service `release` */
export function listReleaseApprovals(
  client: RestClient,
  project: string,
  { limit, ...query }: ReleaseApprovalSearch,
): AsyncIterable<ReleaseApproval> {
  return client.pages(path`${project}/_apis/release/approvals`, {
    // Unlike other resources it has no dollar sign before it.
    query: { ...query, top: 100 },
    subject: `project "${project}"`,
    ...(limit !== undefined && { limit }),
  });
}

export function decideReleaseApproval(
  client: RestClient,
  project: string,
  { id, ...decision }: { id: number; status: 'approved' | 'rejected'; comments?: string | undefined },
): Promise<ReleaseApproval> {
  return client.send('PATCH', path`${project}/_apis/release/approvals/${id}`, {
    body: decision,
    subject: `approval ${id} of a release`,
  });
}
