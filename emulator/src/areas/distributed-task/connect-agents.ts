import type { Build } from '../build/build.js';
import type { EventMap } from '../events.js';
import type { Organization } from '../organization.js';
import type { Agent, JobRequest } from './pool.js';
import { poolsOf } from './pools.js';
import { queuesOf } from './queues.js';

/** Shows the stages of builds as jobs of the agents of the pipeline's queue, as long as there are agents without one. */
export function connectAgents(organization: Organization): void {
  const busy = new Map<Build, Set<Agent>>();
  const free = (build: Build, { at, result, name }: { at: string; result: string; name?: string }): void => {
    const agents = busy.get(build) ?? new Set();
    for (const agent of agents) {
      const job = agent.assignedRequest;
      if (!job || (name !== undefined && job.jobName !== name)) continue;
      agent.assignedRequest = undefined;
      agent.lastCompletedRequest = { ...job, finishTime: at, result };
      agents.delete(agent);
    }
    if (agents.size === 0) busy.delete(build);
  };
  organization.events.on('staged', (event) => {
    const agent = findAgent(organization, event.build);
    if (!agent) return;
    agent.assignedRequest = buildRequest(organization, event);
    busy.set(event.build, (busy.get(event.build) ?? new Set()).add(agent));
  });
  organization.events.on('stageEnded', ({ build, name, result, at }) =>
    free(build, { at: new Date(at).toISOString(), result, name }),
  );
  organization.events.on('built', ({ build }) =>
    free(build, { at: build.finishTime ?? organization.clock.date(), result: 'canceled' }),
  );
}

/** One without a job, of the pipeline's queue, or of the hosted pool for a pipeline without one. */
function findAgent(organization: Organization, { queueId, project }: Build): Agent | undefined {
  const queue = queueId === undefined ? undefined : queuesOf(organization).find(project, queueId);
  const pools = poolsOf(organization).all();
  const pool = queue?.pool ?? pools.find(({ isHosted }) => isHosted);
  return pool?.agents.find(
    ({ enabled, status, assignedRequest }) => enabled && status === 'online' && !assignedRequest,
  );
}

function buildRequest(organization: Organization, { build, stage, at }: EventMap['staged']): JobRequest {
  return {
    id: organization.next('job request'),
    jobId: organization.newId('job'),
    planId: organization.newId('plan'),
    jobName: stage.name,
    scopeId: build.project.id,
    definitionId: build.definitionId,
    definitionName: build.definition.name,
    buildId: build.id,
    buildNumber: build.buildNumber,
    queueTime: new Date(at).toISOString(),
    finishTime: undefined,
    result: undefined,
  };
}
