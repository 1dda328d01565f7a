import { path, type RestClient } from '@adoc/sdk';
import { chooseNamed } from '../choose-named.js';
import { isNumber } from '../is-number.js';
import type { ActionFilter, Pool } from './pools.js';

/** https://learn.microsoft.com/rest/api/azure/devops/distributedtask/queues — the fields that are used here. */
export interface Queue {
  id: number;
  name: string;
  /** Null while the pool is being deleted. */
  pool: Pool | null;
}

interface QueueSearch {
  queueName?: string | undefined;
  actionFilter?: ActionFilter | undefined;
}

/** The agent queues of a project, as one list. */
export function listQueues(client: RestClient, project: string, search: QueueSearch = {}): Promise<Queue[]> {
  return client.list(path`${project}/_apis/distributedtask/queues`, {
    query: { ...search },
    subject: `project "${project}"`,
  });
}

/** @param name name or id */
export async function getQueue(
  client: RestClient,
  project: string,
  { name, actionFilter }: { name: string; actionFilter?: ActionFilter | undefined },
): Promise<Queue> {
  if (isNumber(name)) {
    return client.get(path`${project}/_apis/distributedtask/queues/${name}`, {
      query: { actionFilter },
      subject: `agent queue ${name} of the project "${project}"`,
    });
  }
  const place = `in the project "${project}"`;
  const found = await listQueues(client, project, { queueName: name, actionFilter });
  return chooseNamed(found, { name, kind: 'agent queue', place, list: 'adoc pipelines queue list' });
}
