import type { Project } from '../../areas/core/project.js';
import { type Queue, queuesOf } from '../../areas/distributed-task/queues.js';
import type { Call } from '../route.js';

/** The queue that a pipeline uses: the hosted one where it has none of its own. */
function findQueue({ organization }: Call, project: Project, id: number | undefined): Queue | undefined {
  const queues = queuesOf(organization).of(project);
  const own = id === undefined ? undefined : queues.find((queue) => queue.id === id);
  return own ?? queues.find(({ name }) => name === 'Azure Pipelines') ?? queues[0];
}

/** A queue as a run shows it; undefined when the project has none. */
export function queueReference(call: Call, project: Project, id: number | undefined): object | undefined {
  const queue = findQueue(call, project, id);
  if (!queue) return undefined;
  const { pool } = queue;
  return {
    id: queue.id,
    name: queue.name,
    pool: { id: pool.id, name: pool.name, ...(pool.isHosted && { isHosted: true }) },
  };
}

/** A queue as a pipeline shows it, with its links. */
export function queueBody(call: Call, project: Project, id: number | undefined): object | undefined {
  const queue = findQueue(call, project, id);
  if (!queue) return undefined;
  const url = `${call.address.base}/_apis/build/Queues/${queue.id}`;
  const { pool, ...reference } = queueReference(call, project, id) as { pool: object };
  return { _links: { self: { href: url } }, ...reference, url, pool };
}
