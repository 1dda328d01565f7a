import type { Attempt, DeploymentStatus } from '../../areas/release/attempt.js';
import { isDeployment } from '../../areas/release/filters.js';
import { releaseStateOf } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Query } from '../../http/query.js';
import { identityReference } from '../identities/identity-reference.js';
import { readDate, readFlags } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { approvalBody } from './approval-body.js';
import { pageOfQuery } from './page-of-query.js';
import { definitionReference, releaseLinks, stageReference } from './references.js';
import { projectOf, READ, RELEASE, versionsOf } from './release-route.js';
import { conditionsBody } from './stage-body.js';

const STATUSES: Readonly<Record<DeploymentStatus, number>> = {
  notDeployed: 1,
  inProgress: 2,
  succeeded: 4,
  partiallySucceeded: 8,
  failed: 16,
};

/** In the order of their numbers, each the double of the one before. */
const OPERATIONS = [
  'queued',
  'scheduled',
  'pending',
  'approved',
  'rejected',
  'deferred',
  'queuedforagent',
  'phaseinprogress',
  'phasesucceeded',
  'phasepartiallysucceeded',
  'phasefailed',
  'canceled',
  'phasecanceled',
  'manualinterventionpending',
  'queuedforpipeline',
  'cancelling',
  'evaluatinggates',
  'gatefailed',
];
const OPERATION_NUMBERS = Object.fromEntries(OPERATIONS.map((name, index) => [name, 2 ** index]));

export const deployments: Route = {
  ...RELEASE,
  id: 'b005ef73-cddc-448e-9ba2-5193bf36b19f',
  resource: 'deployments',
  template: '{project}/_apis/{area}/{resource}',
  versions: versionsOf(2),
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: listDeployments }],
};

function listDeployments(call: Call): Answer {
  const { query, organization } = call;
  const filter = {
    definitionId: query.count('definitionId') || undefined,
    definitionStageId: query.count('definitionEnvironmentId') || undefined,
    createdBy: query.text('createdBy'),
    createdFor: query.text('createdFor'),
    status: readFlags(query, 'deploymentStatus', STATUSES),
    operationStatus: readFlags(query, 'operationStatus', OPERATION_NUMBERS),
    modified: readRange(query, 'ModifiedTime'),
    started: readRange(query, 'StartedTime'),
    latestOnly: query.flag('latestAttemptsOnly'),
    branch: query.text('sourceBranch'),
  };
  const all = releaseStateOf(organization).attempts.of(projectOf(call));
  const found = all.filter((attempt) => isDeployment(attempt, filter));
  const { items, headers } = pageOfQuery(found, { query, top: '$top', standard: 50, most: 100 });
  return answer.list(
    items.map((attempt) => deploymentBody(call, attempt)),
    headers,
  );
}

const readRange = (query: Query, name: string) => ({
  from: readDate(query, `min${name}`),
  to: readDate(query, `max${name}`),
});

/** A deployment on its own. */
function deploymentBody(call: Call, attempt: Attempt): object {
  const { stage, startedOn, completedOn } = attempt;
  const { release } = stage;
  const { url, _links } = releaseLinks(call, release.project, release.id);
  return {
    id: attempt.id,
    release: {
      id: release.id,
      name: release.name,
      url,
      artifacts: release.artifacts,
      webAccessUri: _links.web.href,
      _links,
      description: release.description,
      releaseDefinition: null,
      createdOn: release.createdOn,
      createdBy: identityReference(call, release.createdBy),
      modifiedBy: identityReference(call, release.modifiedBy),
      reason: release.reason,
    },
    releaseDefinition: definitionReference(call, release.definition),
    releaseEnvironment: stageReference(call, stage),
    projectReference: { id: release.project.id, name: release.project.name },
    definitionEnvironmentId: stage.definition.id,
    attempt: attempt.number,
    reason: attempt.reason,
    deploymentStatus: attempt.status,
    operationStatus: attempt.operationStatus,
    requestedBy: identityReference(call, attempt.requestedBy),
    requestedFor: identityReference(call, attempt.requestedFor),
    queuedOn: attempt.queuedOn,
    ...(startedOn !== undefined && { startedOn }),
    ...(completedOn !== undefined && { completedOn }),
    lastModifiedOn: attempt.lastModifiedOn,
    lastModifiedBy: identityReference(call, attempt.lastModifiedBy),
    conditions: conditionsBody(stage),
    ...(stage.scheduledFor !== undefined && { scheduledDeploymentTime: stage.scheduledFor }),
    preDeployApprovals: attempt.preDeployApprovals.map((approval) => approvalBody(call, approval)),
    postDeployApprovals: attempt.postDeployApprovals.map((approval) => approvalBody(call, approval)),
    _links: {},
  };
}
