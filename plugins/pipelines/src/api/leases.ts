import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/leases — why a run is kept, and until when. */
export interface Lease {
  leaseId: number;
  /** `User:` and the id of a person, or who else keeps it. */
  ownerId: string;
  runId: number;
  definitionId: number;
  validUntil: string;
  protectPipeline: boolean;
}

export interface NewLease {
  ownerId: string;
  runId: number;
  definitionId: number;
  daysValid: number;
  protectPipeline: boolean;
}

export async function addLease(client: RestClient, project: string, lease: NewLease): Promise<Lease[]> {
  const { value } = await client.send<{ value: Lease[] }>('POST', path`${project}/_apis/build/retention/leases`, {
    body: [lease],
    subject: `run ${lease.runId} of the project "${project}"`,
  });
  return value;
}

export function listLeases(client: RestClient, project: string, runId: number): Promise<Lease[]> {
  return client.list(path`${project}/_apis/build/builds/${runId}/leases`, {
    subject: `run ${runId} of the project "${project}"`,
  });
}

export async function deleteLeases(client: RestClient, project: string, ids: readonly number[]): Promise<void> {
  await client.send('DELETE', path`${project}/_apis/build/retention/leases`, { query: { ids: ids.join(',') } });
}
