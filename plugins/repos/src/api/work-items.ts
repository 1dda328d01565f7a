import { path, type RestClient } from '@adoc/sdk';

export interface Relation {
  /** `ArtifactLink` leads out of the work items. */
  rel: string;
  url: string;
}

/** https://learn.microsoft.com/rest/api/azure/devops/wit/work-items — the fields that are used here. */
export interface WorkItem {
  id: number;
  rev: number;
  fields: {
    'System.WorkItemType': string;
    'System.State': string;
    'System.Title': string;
    'System.AssignedTo'?: { displayName: string };
  };
  relations?: Relation[];
}

interface PatchOperation {
  op: 'add' | 'remove' | 'test';
  path: string;
  value?: unknown;
}

/** The service takes no more ids at once. */
const BATCH = 200;

/** In the order of the ids. @throws AdocError when one of them is not there */
export async function getWorkItems(
  client: RestClient,
  ids: readonly number[],
  options: { withRelations?: boolean } = {},
): Promise<WorkItem[]> {
  const $expand = options.withRelations ? 'relations' : undefined;
  const found: WorkItem[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH).join(',');
    found.push(...(await client.list<WorkItem>('_apis/wit/workItems', { query: { ids: batch, $expand } })));
  }
  return found;
}

/** @throws AdocError when it is not there, or has changed since a revision that is tested for */
export function patchWorkItem(client: RestClient, id: number, patch: PatchOperation[]): Promise<WorkItem> {
  return client.send('PATCH', path`_apis/wit/workItems/${id}`, {
    body: patch,
    contentType: 'application/json-patch+json',
    subject: `work item ${id}`,
  });
}
