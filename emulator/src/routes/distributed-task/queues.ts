import { authorizeAllPipelines } from '../../areas/approvals/pipeline-permissions.js';
import { type Queue, type QueueInput, queuesOf } from '../../areas/distributed-task/queues.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { readNumber } from '../read-number.js';
import { findNumbers } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { poolReference } from './pool-body.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'queueId' };

export const queues: Route = {
  id: '900fa995-c559-4923-aae7-f8424fe4fbea',
  area: 'distributedtask',
  resource: 'queues',
  template: '{project}/_apis/{area}/{resource}/{queueId}',
  versions: { resourceVersion: 1, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.pools, run: listQueues },
    { method: 'POST', scopes: SCOPES.poolsManage, run: createQueue },
    { method: 'GET', ...item, scopes: SCOPES.pools, run: readQueue },
    { method: 'DELETE', ...item, scopes: SCOPES.poolsManage, run: deleteQueue },
  ],
};

const projectOf = (call: Call) => getProject(call, call.parameters.project ?? '');

/** A queue on its own and in lists. */
const queueBody = (call: Call, { id, projectId, name, pool }: Queue): object => ({
  id,
  projectId,
  name,
  pool: poolReference(call, pool),
});

function listQueues(call: Call): Answer {
  const { query } = call;
  const one = query.text('queueName')?.toLowerCase();
  const names = query
    .text('queueNames')
    ?.split(',')
    .map((name) => name.trim().toLowerCase());
  const [ids, poolIds] = [findNumbers(call.query, 'queueIds'), findNumbers(call.query, 'poolIds')];
  const shown = queuesOf(call.organization)
    .of(projectOf(call))
    .filter((queue) => one === undefined || queue.name.toLowerCase() === one)
    .filter((queue) => names === undefined || names.includes(queue.name.toLowerCase()))
    .filter((queue) => ids === undefined || ids.includes(queue.id))
    .filter((queue) => poolIds === undefined || poolIds.includes(queue.pool.id));
  return answer.list(shown.map((queue) => queueBody(call, queue)));
}

function readQueue(call: Call): Answer {
  const id = readNumber(call.parameters.queueId, 'queueId');
  return answer.json(queueBody(call, queuesOf(call.organization).get(projectOf(call), id)));
}

function createQueue(call: Call): Answer {
  const project = projectOf(call);
  const queue = queuesOf(call.organization).create(project, call.input<QueueInput>('queue'));
  if (call.query.flag('authorizePipelines')) {
    authorizeAllPipelines(call.organization, {
      project,
      resource: { type: 'queue', id: String(queue.id) },
      user: call.caller.user,
    });
  }
  return answer.json(queueBody(call, queue));
}

function deleteQueue(call: Call): Answer {
  queuesOf(call.organization).delete(projectOf(call), readNumber(call.parameters.queueId, 'queueId'));
  return answer.empty();
}
