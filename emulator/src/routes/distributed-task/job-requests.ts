import { type Answer, answer } from '../../http/answer.js';
import { readNumber } from '../read-number.js';
import type { Call, Route } from '../route.js';
import { jobRequestBody } from './job-request-body.js';
import { poolOf } from './pools.js';
import { SCOPES } from './scopes.js';

export const jobRequests: Route = {
  id: 'fc825784-c92a-4299-9221-998a02d1b54f',
  area: 'distributedtask',
  resource: 'jobrequests',
  template: '_apis/{area}/pools/{poolId}/{resource}/{requestId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: SCOPES.pools, run: listRequests }],
};

/** What the agents of a pool run, and the last that each ran. */
function listRequests(call: Call): Answer {
  const pool = poolOf(call);
  const asked = call.query.text('agentId');
  const wanted = asked === undefined ? undefined : readNumber(asked, 'agentId');
  const agents = pool.agents.filter(({ id }) => wanted === undefined || id === wanted);
  const requests = agents.flatMap((agent) =>
    [agent.assignedRequest, agent.lastCompletedRequest].flatMap((job) => (job ? [{ agent, job }] : [])),
  );
  return answer.list(requests.map((request) => jobRequestBody(call, pool, request)));
}
