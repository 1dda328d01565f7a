import { type Deployment, deploymentsOf } from '../../areas/environments/deployments.js';
import { type Answer, answer } from '../../http/answer.js';
import { ownerReferences } from '../distributed-task/job-request-body.js';
import { pageOf, tokenHeader } from '../page.js';
import type { Action, Call, Route } from '../route.js';
import { environmentOf, SCOPES } from './environments.js';

const PAGE = 100;
const actions: readonly Action[] = [{ method: 'GET', scopes: SCOPES, run: listRecords }];

/** What was deployed to an environment; the service has it in two places. */
export const deploymentRecords: readonly Route[] = [
  {
    id: '51bb5d21-4305-4ea6-9dbb-b7488af73334',
    area: 'distributedtask',
    resource: 'environmentdeploymentRecords',
    template: '{project}/_apis/{area}/environments/{environmentId}/{resource}',
    versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '7.1' },
    actions,
  },
  {
    id: '0d9bba8c-e474-49a0-979a-e3b990b4bf76',
    area: 'environments',
    resource: 'environmentdeploymentrecords',
    template: '{project}/_apis/pipelines/environments/{environmentId}/{resource}',
    versions: { resourceVersion: 1, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '7.1' },
    actions,
  },
];

/** The newest first. */
function listRecords(call: Call): Answer {
  const { query, organization } = call;
  const all = [...(deploymentsOf(organization).get(environmentOf(call).id) ?? [])].reverse();
  const start = query.count('continuationToken') ?? 0;
  const { items, next } = pageOf(all, start, query.count('top') ?? query.count('$top') ?? PAGE);
  const page = items.map((deployment) => recordBody(call, deployment));
  return answer.list(page, tokenHeader(next));
}

function recordBody(call: Call, { build, ...deployment }: Deployment): object {
  const scopeId = build.project.id;
  const links = ownerReferences(call, { scopeId, definitionId: build.definitionId, buildId: build.id });
  return {
    id: deployment.id,
    environmentId: deployment.environmentId,
    serviceOwner: '00025394-6065-48ca-87d9-7f5672854ef7',
    scopeId,
    planType: 'Build',
    planId: deployment.planId,
    requestIdentifier: `${deployment.planId}:${deployment.stageName}`,
    stageName: deployment.stageName,
    jobName: deployment.stageName,
    stageAttempt: 1,
    jobAttempt: 1,
    definition: { _links: links.definition, id: build.definitionId, name: build.definition.name },
    owner: { _links: links.build, id: build.id, name: build.buildNumber },
    ...(deployment.result !== undefined && { result: deployment.result }),
    queueTime: deployment.startTime,
    startTime: deployment.startTime,
    ...(deployment.finishTime !== undefined && { finishTime: deployment.finishTime }),
  };
}
