import type { RestClient } from '@adoc/sdk';
import { getQueue, listQueues, type Queue } from '../api/queues.js';

/**
 * The agent queue of jobs that name none: the one that is named, else the hosted one of Azure Pipelines, any hosted one, or the
 * first. Undefined where the project has none.
 */
export async function findQueue(
  client: RestClient,
  project: string,
  name: string | undefined,
): Promise<Queue | undefined> {
  if (name !== undefined) return getQueue(client, project, { name });
  const all = await listQueues(client, project);
  const hosted = all.filter(({ pool }) => pool?.isHosted);
  return hosted.find((queue) => queue.name === 'Azure Pipelines') ?? hosted[0] ?? all[0];
}
