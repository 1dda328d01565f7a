import type { Approval, ManualIntervention } from '../../areas/release/attempt.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { definitionReference, releaseReference, stageReference, urlsOf } from './references.js';

/** An approval on its own or in a stage. @param withHistory Who was asked before. */
export function approvalBody(call: Call, approval: Approval, withHistory = false): object {
  const { id, attempt, approver, approvedBy } = approval;
  const { release } = attempt.stage;
  return {
    id,
    revision: approval.revision,
    ...(approver && { approver: identityReference(call, approver) }),
    ...(approvedBy && { approvedBy: identityReference(call, approvedBy) }),
    approvalType: approval.approvalType,
    createdOn: approval.createdOn,
    modifiedOn: approval.modifiedOn,
    status: approval.status,
    comments: approval.comments,
    isAutomated: approval.isAutomated,
    isNotificationOn: approval.isNotificationOn,
    trialNumber: attempt.number,
    attempt: attempt.number,
    rank: approval.rank,
    ...(withHistory && { history: historyBody(call, approval) }),
    release: releaseReference(call, release),
    releaseDefinition: definitionReference(call, release.definition),
    releaseEnvironment: stageReference(call, attempt.stage),
    url: `${urlsOf(call, release.project).api}/approvals/${id}`,
  };
}

const historyBody = (call: Call, { history }: Approval): object[] =>
  history.map(({ approver, changedBy, comments, createdOn, revision }) => ({
    revision,
    approver: identityReference(call, approver),
    changedBy: identityReference(call, changedBy),
    comments,
    createdOn,
  }));

/** A pause of a deployment. */
export function interventionBody(call: Call, intervention: ManualIntervention): object {
  const { id, attempt, approver } = intervention;
  const { release } = attempt.stage;
  return {
    id,
    status: intervention.status,
    ...(approver && { approver: identityReference(call, approver) }),
    taskInstanceId: intervention.taskRun.timelineRecordId,
    comments: intervention.comments,
    instructions: intervention.instructions,
    createdOn: intervention.createdOn,
    modifiedOn: intervention.modifiedOn,
    release: releaseReference(call, release),
    releaseDefinition: definitionReference(call, release.definition),
    releaseEnvironment: stageReference(call, attempt.stage),
    name: intervention.name,
    url: `${urlsOf(call, release.project).api}/releases/${release.id}/manualinterventions/${id}`,
  };
}
