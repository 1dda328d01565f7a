import type { Agent, Pool } from '../../areas/distributed-task/pool.js';
import type { Call } from '../route.js';
import { jobRequestBody } from './job-request-body.js';

/** An agent on its own and in lists; what is long comes on request. */
export function agentBody(call: Call, pool: Pool, agent: Agent): object {
  const { query, address } = call;
  const { assignedRequest: assigned, lastCompletedRequest: last } = agent;
  const self = `${address.base}/_apis/distributedtask/pools/${pool.id}/agents/${agent.id}`;
  const web = `${address.base}/_settings/agentpools?view=jobs&poolId=${pool.id}&agentId=${agent.id}`;
  return {
    _links: { self: { href: self }, web: { href: web } },
    ...(query.flag('includeCapabilities') && {
      systemCapabilities: agent.systemCapabilities,
      userCapabilities: agent.userCapabilities,
    }),
    maxParallelism: agent.maxParallelism,
    createdOn: agent.createdOn,
    authorization: { clientId: agent.clientId },
    ...(query.flag('includeAssignedRequest') &&
      assigned && { assignedRequest: jobRequestBody(call, pool, { agent, job: assigned }) }),
    ...(query.flag('includeLastCompletedRequest') &&
      last && { lastCompletedRequest: jobRequestBody(call, pool, { agent, job: last }) }),
    id: agent.id,
    name: agent.name,
    version: agent.version,
    ...(agent.osDescription !== undefined && { osDescription: agent.osDescription }),
    enabled: agent.enabled,
    status: agent.status,
    provisioningState: pool.isHosted && !assigned ? 'Deallocated' : 'Provisioned',
  };
}
