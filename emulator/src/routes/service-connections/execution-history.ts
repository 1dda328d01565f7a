import { type Execution, executionsOf } from '../../areas/service-connections/executions.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { ownerReferences } from '../distributed-task/job-request-body.js';
import { pageOf, tokenHeader } from '../page.js';
import type { Call, Route } from '../route.js';
import { SCOPES } from './scopes.js';
import { taskResult } from './task-result.js';

const PAGE = 50;

/** Which runs used a connection. */
export const executionHistory: Route = {
  id: '10a16738-9299-4cd1-9a81-fd23ad6200d0',
  area: 'serviceendpoint',
  resource: 'executionhistory',
  template: '{project}/_apis/{area}/{endpointId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: SCOPES.read, run: listExecutions }],
};

/** The newest first. */
function listExecutions(call: Call): Answer {
  const { query, organization, parameters } = call;
  const project = getProject(call, parameters.project ?? '');
  const endpointId = (parameters.endpointId ?? '').toLowerCase();
  const all = (executionsOf(organization).get(endpointId) ?? []).filter(({ build }) => build.project === project);
  const start = query.count('continuationToken') ?? 0;
  const { items, next } = pageOf([...all].reverse(), start, query.count('top') ?? PAGE);
  const page = items.map((execution) => ({ endpointId, data: executionBody(call, execution) }));
  return answer.list(page, tokenHeader(next));
}

function executionBody(call: Call, { id, build, startTime }: Execution): object {
  const scopeId = build.project.id;
  const links = ownerReferences(call, { scopeId, definitionId: build.definitionId, buildId: build.id });
  const { result, finishTime } = build;
  return {
    id,
    planType: 'Build',
    definition: { _links: links.definition, id: build.definitionId, name: build.definition.name },
    owner: { _links: links.build, id: build.id, name: build.buildNumber },
    startTime,
    ...(finishTime !== undefined && { finishTime }),
    ...(result !== undefined && { result: taskResult(result) }),
  };
}
