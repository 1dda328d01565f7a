import type { Build } from '../build/build.js';
import type { EventMap } from '../events.js';
import type { Organization } from '../organization.js';
import type { Agent, JobRequest } from './pool.js';
import { poolsOf } from './pools.js';
import { queuesOf } from './queues.js';

/** Shows the stages of builds as jobs of the agents of the pipeline's queue, as long as there are agents without one. */
export function connectAgents(organization: Organization): void {
  const busy = new Map<Build, Agent[]>();
  organization.events.on('staged', (event) => {
    const agent = freeAgent(organization, event.build);
    if (!agent) return;
    agent.assignedRequest = buildRequest(organization, event);
    busy.set(event.build, [...(busy.get(event.build) ?? []), agent]);
  });
  organization.events.on('built', ({ build }) => {
    for (const agent of busy.get(build) ?? []) {
      const job = agent.assignedRequest;
      agent.assignedRequest = undefined;
      if (job)
        agent.lastCompletedRequest = { ...job, finishTime: finished(organization, build), result: resultOf(build) };
    }
    busy.delete(build);
  });
}

/** Of the pipeline's queue, or of the hosted pool for a pipeline without one. */
function freeAgent(organization: Organization, { queueId, project }: Build): Agent | undefined {
  const queue = queueId === undefined ? undefined : queuesOf(organization).find(project, queueId);
  const pool =
    queue?.pool ??
    poolsOf(organization)
      .all()
      .find(({ isHosted }) => isHosted);
  return pool?.agents.find(
    ({ enabled, status, assignedRequest }) => enabled && status === 'online' && !assignedRequest,
  );
}

const finished = ({ clock }: Organization, { finishTime }: Build): string => finishTime ?? clock.date();

function resultOf({ result }: Build): JobRequest['result'] {
  if (result === 'partiallySucceeded') return 'succeededWithIssues';
  return result === 'none' ? undefined : result;
}

function buildRequest(organization: Organization, { build, stage }: EventMap['staged']): JobRequest {
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
    queueTime: organization.clock.date(),
    finishTime: undefined,
    result: undefined,
  };
}
