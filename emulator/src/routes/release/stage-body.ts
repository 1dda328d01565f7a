import type { Approval } from '../../areas/release/attempt.js';
import { isMet } from '../../areas/release/conditions.js';
import type { Stage } from '../../areas/release/release.js';
import { shownVariables } from '../../areas/release/variables.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { approvalBody } from './approval-body.js';
import { attemptBody } from './attempt-body.js';
import { approvalsBody } from './definition-body.js';
import { definitionReference, releaseReference } from './references.js';

/** Which approvals a release shows. */
export type ApprovalPart = 'manualApprovals' | 'automatedApprovals' | 'approvalSnapshots';

export interface StageParts {
  withTasks: boolean;
  approvals: readonly ApprovalPart[];
}

/** Everything of a stage. */
export const WHOLE_STAGE: StageParts = {
  withTasks: true,
  approvals: ['manualApprovals', 'automatedApprovals', 'approvalSnapshots'],
};

/** A stage of a release. */
export function stageBody(call: Call, stage: Stage, { withTasks, approvals }: StageParts): object {
  const { release, definition, attempts } = stage;
  const isShown = ({ isAutomated }: Approval): boolean =>
    approvals.includes(isAutomated ? 'automatedApprovals' : 'manualApprovals');
  const all = (type: 'preDeployApprovals' | 'postDeployApprovals'): object[] =>
    attempts.flatMap((attempt) => attempt[type].filter(isShown).map((approval) => approvalBody(call, approval)));
  const { preDeploymentGates, postDeploymentGates, ...rest } = definition.rest;
  return {
    id: stage.id,
    releaseId: release.id,
    name: definition.name,
    status: stage.status,
    variables: shownVariables(stage.variables),
    variableGroups: [],
    preDeployApprovals: all('preDeployApprovals'),
    postDeployApprovals: all('postDeployApprovals'),
    ...(approvals.includes('approvalSnapshots') && {
      preApprovalsSnapshot: approvalsBody(call, definition.preDeployApprovals, true),
      postApprovalsSnapshot: approvalsBody(call, definition.postDeployApprovals, true),
    }),
    deploySteps: attempts.map((attempt) => attemptBody(call, attempt, withTasks)),
    rank: definition.rank,
    definitionEnvironmentId: definition.id,
    environmentOptions: rest.environmentOptions,
    demands: rest.demands,
    conditions: conditionsBody(stage),
    createdOn: stage.createdOn,
    modifiedOn: stage.modifiedOn,
    workflowTasks: [],
    deployPhasesSnapshot: definition.deployPhases,
    owner: identityReference(call, definition.owner),
    ...(stage.scheduledFor !== undefined && {
      scheduledDeploymentTime: stage.scheduledFor,
      nextScheduledUtcTime: stage.scheduledFor,
    }),
    schedules: rest.schedules,
    release: releaseReference(call, release),
    releaseDefinition: definitionReference(call, release.definition),
    releaseCreatedBy: identityReference(call, release.createdBy),
    triggerReason: triggerReason(stage),
    ...timeToDeploy(stage),
    processParameters: rest.processParameters,
    preDeploymentGatesSnapshot: preDeploymentGates,
    postDeploymentGatesSnapshot: postDeploymentGates,
  };
}

/** What a stage waits for, and whether it is so. */
export const conditionsBody = ({ definition, release }: Stage): object[] =>
  definition.conditions.map((condition) => ({ result: isMet(condition, release), ...condition }));

/** In minutes. */
function timeToDeploy({ attempts }: Stage): object {
  const { startedOn, completedOn } = attempts.at(-1) ?? {};
  if (startedOn === undefined || completedOn === undefined) return {};
  return { timeToDeploy: (Date.parse(completedOn) - Date.parse(startedOn)) / 60_000 };
}

function triggerReason({ isManual, definition }: Stage): string {
  const before = definition.conditions.filter(({ conditionType }) => conditionType === 'environmentState');
  if (isManual || definition.conditions.length === 0) return 'Manual';
  if (before.length === 0) return 'After release creation';
  return `After successful deployment of ${before.map(({ name }) => name).join(', ')}`;
}
