import { errors } from '../errors.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { type Approval, type ApprovalStatus, type ApprovalStep, isCompleted } from './approval.js';
import { isApprover } from './approvals.js';
import { approvalErrors } from './errors.js';

/** What a client does with an approval. */
export interface ApprovalUpdate {
  status?: string | null;
  comment?: string | null;
  /** Of a deferral: when the stage may start. */
  deferredTo?: string | null;
  /** Whose step it is about; the caller's own when left out. */
  assignedApprover?: { id?: string | null } | null;
  /** Who is to decide instead. */
  reassignTo?: { id?: string | null } | null;
}

/**
 * Approves, rejects, defers or reassigns in the name of somebody.
 * @throws ServiceError when they may not, it is decided already, or others have to go first.
 */
export async function decide(
  organization: Organization,
  { approval, user, update }: { approval: Approval; user: User; update: ApprovalUpdate },
): Promise<void> {
  if (isCompleted(approval)) throw approvalErrors.alreadyCompleted(approval.id);
  const step = findStep(organization, approval, { user, update });
  const now = organization.clock.date();
  const comment = update.comment ?? '';
  if (update.reassignTo) {
    reassign(organization, step, { user, update });
  } else {
    step.status = readStatus(update.status);
    step.actualApprover = user;
    step.comment = comment;
    if (step.status === 'deferred') deferUntil(organization, { approval, step, update });
  }
  step.lastModifiedBy = user;
  step.lastModifiedOn = now;
  approval.lastModifiedOn = now;
  await settle(organization, approval);
}

/** Ends an approval without its approvers: the clock ran out, or the build ended. */
export async function endApproval(organization: Organization, approval: Approval, status: ApprovalStatus) {
  if (isCompleted(approval)) return;
  await complete(organization, approval, status);
}

function findStep(
  organization: Organization,
  approval: Approval,
  { user, update }: { user: User; update: ApprovalUpdate },
): ApprovalStep {
  const refused = approvalErrors.notAnApprover(user.displayName, approval.id);
  if (approval.blockedApprovers.some((blocked) => isApprover(organization, user, blocked))) throw refused;
  const assigned = update.assignedApprover?.id?.toLowerCase();
  const own = approval.steps
    .filter(({ assignedApprover }) => isApprover(organization, user, assignedApprover))
    .filter(({ assignedApprover }) => assigned === undefined || assignedApprover.id === assigned);
  if (own.length === 0) throw refused;
  const step = own.find(({ status }) => status === 'pending');
  if (step) return step;
  if (own.some(({ status }) => status === 'uninitiated')) throw approvalErrors.notYet(approval.id);
  throw approvalErrors.alreadyCompleted(approval.id);
}

function readStatus(status: string | null | undefined): 'approved' | 'rejected' | 'deferred' {
  const known = (['approved', 'rejected', 'deferred'] as const).find((each) => each === status?.toLowerCase());
  if (!known) throw errors.badArgument(`The value '${status ?? ''}' is not valid for status.`);
  return known;
}

function reassign(
  organization: Organization,
  step: ApprovalStep,
  { user, update }: { user: User; update: ApprovalUpdate },
): void {
  const to = directoryOf(organization).find(update.reassignTo?.id ?? '');
  if (!to) throw errors.badArgument(`The identity '${update.reassignTo?.id ?? ''}' could not be found.`);
  const createdOn = organization.clock.date();
  step.history.push({
    assignedTo: step.assignedApprover,
    createdBy: user,
    createdOn,
    comment: update.comment ?? '',
  });
  step.assignedApprover = to;
}

function deferUntil(
  organization: Organization,
  { approval, step, update }: { approval: Approval; step: ApprovalStep; update: ApprovalUpdate },
): void {
  const at = Date.parse(update.deferredTo ?? '');
  if (Number.isNaN(at)) throw errors.badArgument('A deferred approval needs a valid deferredTo.');
  step.deferredTo = new Date(at).toISOString();
  organization.clock.at(at, async () => {
    if (step.status !== 'deferred') return;
    step.status = 'approved';
    await settle(organization, approval);
  });
}

/** Finds out what the steps together mean, and lets the next approver of a sequence in. */
async function settle(organization: Organization, approval: Approval): Promise<void> {
  const { steps, minRequiredApprovers, executionOrder } = approval;
  const having = (...wanted: ApprovalStatus[]): number => steps.filter(({ status }) => wanted.includes(status)).length;
  const required = minRequiredApprovers || steps.length;
  if (having('rejected') > 0) return complete(organization, approval, 'rejected');
  if (having('approved') >= required) return complete(organization, approval, 'approved');
  approval.status = having('approved', 'deferred') >= required ? 'deferred' : 'pending';
  const next = steps.find(({ status }) => status === 'uninitiated');
  if (executionOrder === 'inSequence' && next && having('pending') === 0) {
    next.status = 'pending';
    next.initiatedOn = organization.clock.date();
  }
}

async function complete(organization: Organization, approval: Approval, status: ApprovalStatus): Promise<void> {
  const now = organization.clock.date();
  approval.status = status;
  approval.lastModifiedOn = now;
  const others = status === 'approved' || status === 'rejected' ? 'skipped' : status;
  for (const step of approval.steps) {
    if (!['pending', 'uninitiated', 'deferred'].includes(step.status)) continue;
    step.status = others;
    step.lastModifiedOn = now;
  }
  await approval.decided(status);
}
