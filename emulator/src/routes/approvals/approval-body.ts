import type { Approval, ApprovalStep } from '../../areas/approvals/approval.js';
import { isApprover } from '../../areas/approvals/approvals.js';
import type { Build } from '../../areas/build/build.js';
import { ownerReferences } from '../distributed-task/job-request-body.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';

/** An approval; its steps, and what the caller may do, come on request. */
export function approvalBody(call: Call, approval: Approval, asked: { steps: boolean; permissions: boolean }): object {
  const { id, project, build } = approval;
  const url = `${call.address.base}/${project.id}/_apis/pipelines/approvals/${id}`;
  const canApprove = approval.steps.some(({ assignedApprover }) => mayApprove(call, approval, assignedApprover));
  return {
    id,
    steps: asked.steps ? approval.steps.map((step) => stepBody(call, step)) : [],
    status: approval.status,
    createdOn: approval.createdOn,
    lastModifiedOn: approval.lastModifiedOn,
    executionOrder: approval.executionOrder,
    minRequiredApprovers: approval.minRequiredApprovers || approval.steps.length,
    blockedApprovers: approval.blockedApprovers.map((user) => identityReference(call, user)),
    ...(approval.instructions && { instructions: approval.instructions }),
    ...(asked.permissions && { permissions: canApprove ? 'update' : 'view' }),
    _links: { self: { href: url } },
    ...(build && { pipeline: pipelineBody(call, build) }),
  };
}

const mayApprove = (
  { organization, caller }: Call,
  { blockedApprovers }: Approval,
  approver: ApprovalStep['assignedApprover'],
) =>
  isApprover(organization, caller.user, approver) &&
  !blockedApprovers.some((blocked) => isApprover(organization, caller.user, blocked));

const stepBody = (call: Call, step: ApprovalStep): object => ({
  assignedApprover: identityReference(call, step.assignedApprover),
  ...(step.actualApprover && { actualApprover: identityReference(call, step.actualApprover) }),
  status: step.status,
  comment: step.comment,
  ...(step.deferredTo !== undefined && { deferredTo: step.deferredTo }),
  lastModifiedOn: step.lastModifiedOn,
  order: step.order,
  lastModifiedBy: identityReference(call, step.lastModifiedBy),
  ...(step.initiatedOn !== undefined && { initiatedOn: step.initiatedOn }),
  history: step.history.map(({ assignedTo, createdBy, createdOn, comment }) => ({
    assignedTo: identityReference(call, assignedTo),
    createdOn,
    createdBy: identityReference(call, createdBy),
    comment,
  })),
});

/** The run that waits, and its pipeline. */
function pipelineBody(call: Call, build: Build): object {
  const links = ownerReferences(call, {
    scopeId: build.project.id,
    definitionId: build.definitionId,
    buildId: build.id,
  });
  return {
    owner: { _links: links.build, id: build.id, name: build.buildNumber },
    id: String(build.definitionId),
    name: build.definition.name,
  };
}
