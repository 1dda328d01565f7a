import type { Agent, JobRequest, Pool } from '../../areas/distributed-task/pool.js';
import type { Call } from '../route.js';

/** Where a job came from, as many resources of the area name it: `TaskOrchestrationOwner`. */
export function ownerReferences({ address }: Call, job: Pick<JobRequest, 'scopeId' | 'definitionId' | 'buildId'>) {
  const api = `${address.base}/${job.scopeId}/_apis/build`;
  const web = `${address.base}/${job.scopeId}/_build`;
  const link = (href: string, self: string): object => ({ web: { href }, self: { href: self } });
  return {
    definition: link(`${web}/definition?definitionId=${job.definitionId}`, `${api}/Definitions/${job.definitionId}`),
    build: link(`${web}/results?buildId=${job.buildId}`, `${api}/Builds/${job.buildId}`),
  };
}

/** A job that an agent runs or ran. */
export function jobRequestBody(call: Call, pool: Pool, { agent, job }: { agent: Agent; job: JobRequest }): object {
  const links = ownerReferences(call, job);
  return {
    requestId: job.id,
    queueTime: job.queueTime,
    assignTime: job.queueTime,
    receiveTime: job.queueTime,
    ...(job.finishTime !== undefined && { finishTime: job.finishTime, result: job.result }),
    serviceOwner: '00025394-6065-48ca-87d9-7f5672854ef7',
    hostId: call.organization.id,
    scopeId: job.scopeId,
    planType: 'Build',
    planId: job.planId,
    jobId: job.jobId,
    jobName: job.jobName,
    demands: [],
    reservedAgent: { id: agent.id, name: agent.name, version: agent.version, status: agent.status },
    definition: { _links: links.definition, id: job.definitionId, name: job.definitionName },
    owner: { _links: links.build, id: job.buildId, name: job.buildNumber },
    poolId: pool.id,
    orchestrationId: `${job.planId}.${job.jobName.toLowerCase()}`,
    matchesAllAgentsInPool: true,
    priority: 0,
  };
}
