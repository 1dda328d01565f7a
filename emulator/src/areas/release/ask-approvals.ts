import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { type Approval, type Attempt, approvalsOf } from './attempt.js';
import { getPerson } from './build-approvals.js';
import type { IdentityInput } from './definition-input.js';
import { type Deploying, dateOf } from './deploying.js';
import { releaseErrors } from './errors.js';

/**
 * Asks those whose turn it is: rank after rank, automated steps at once.
 * @returns Whether the deployment may go on, must not, or waits for somebody.
 */
export function askApprovals(
  deploying: Deploying,
  attempt: Attempt,
  { type, at }: { type: Approval['approvalType']; at: number },
): 'waiting' | 'granted' | 'refused' {
  const { steps } = approvalsOf(attempt, type);
  const asked = type === 'preDeploy' ? attempt.preDeployApprovals : attempt.postDeployApprovals;
  for (;;) {
    if (asked.some(({ status }) => status === 'rejected')) return 'refused';
    if (asked.some(({ status }) => status === 'pending')) return 'waiting';
    const last = Math.max(0, ...asked.map(({ rank }) => rank));
    const open = steps.filter(({ rank }) => rank > last);
    if (open.length === 0) return 'granted';
    const turn = Math.min(...open.map(({ rank }) => rank));
    for (const { isAutomated, isNotificationOn, approver, rank } of open.filter((step) => step.rank === turn)) {
      const step = { approvalType: type, approver, isAutomated, isNotificationOn, rank };
      asked.push(addApproval(deploying, attempt, { step, at }));
    }
  }
}

type Step = Pick<Approval, 'approvalType' | 'approver' | 'isAutomated' | 'isNotificationOn' | 'rank'>;

function addApproval({ state }: Deploying, attempt: Attempt, { step, at }: { step: Step; at: number }): Approval {
  const { project } = attempt.stage.release;
  return state.approvals.add(project, {
    ...step,
    id: state.approvals.next(project),
    attempt,
    approvedBy: undefined,
    status: step.isAutomated ? 'approved' : 'pending',
    comments: '',
    revision: 1,
    createdOn: dateOf(at),
    modifiedOn: dateOf(at),
    history: [],
  });
}

/** What somebody answers to an approval. */
export interface Decision {
  user: User;
  status: string | undefined;
  comments: string | null | undefined;
  /** Whom it is passed on to. */
  approver?: IdentityInput | null | undefined;
}

/**
 * Writes down what somebody answers. What follows from it is up to the caller.
 * @throws ServiceError when nothing is asked any more, or another person is.
 */
export function recordDecision(deploying: Deploying, approval: Approval, decision: Decision): void {
  const { user, comments } = decision;
  if (approval.status !== 'pending') {
    throw releaseErrors.invalid(`Approval with ID ${approval.id} is already ${approval.status}.`);
  }
  refuseOthers(deploying.organization, approval, user);
  if (decision.status === 'reassigned') {
    reassign(deploying, approval, decision);
    return;
  }
  if (decision.status !== 'approved' && decision.status !== 'rejected') {
    throw releaseErrors.invalid(`An approval cannot be set to '${decision.status ?? ''}'.`);
  }
  approval.status = decision.status;
  approval.approvedBy = user;
  approval.comments = comments ?? '';
  approval.modifiedOn = dateOf(deploying.time.now());
  skipWhoIsNotNeeded(approval);
}

function refuseOthers(organization: Organization, { approver, attempt, approvalType }: Approval, user: User): void {
  if (approver && !speaksFor(organization, user, approver)) throw releaseErrors.notApprover(user.displayName);
  const { options } = approvalsOf(attempt, approvalType);
  if (options?.releaseCreatorCanBeApprover === false && attempt.stage.release.createdBy.id === user.id) {
    throw releaseErrors.invalid('The user who requested the release or deployment must not approve it.');
  }
}

/** Whether somebody is who is asked, or is in the group that is. */
export const speaksFor = (organization: Organization, user: User, asked: User): boolean =>
  asked.id === user.id || directoryOf(organization).memberships.allMembersOf(asked.id).has(user.id);

function reassign({ organization, time }: Deploying, approval: Approval, { user, comments, approver }: Decision): void {
  const next = getPerson(organization, approver);
  if (approval.approver) {
    approval.history.push({
      approver: approval.approver,
      changedBy: user,
      comments: comments ?? '',
      createdOn: approval.createdOn,
      revision: approval.revision,
    });
  }
  approval.approver = next;
  approval.revision += 1;
  approval.modifiedOn = dateOf(time.now());
}

/** Once enough of a rank said yes, or one said no, nobody else of it is asked. */
function skipWhoIsNotNeeded(decided: Approval): void {
  const { attempt, approvalType, rank } = decided;
  const all = approvalType === 'preDeploy' ? attempt.preDeployApprovals : attempt.postDeployApprovals;
  const peers = all.filter((approval) => approval.rank === rank);
  const needed = approvalsOf(attempt, approvalType).options?.requiredApproverCount || peers.length;
  const given = peers.filter(({ status }) => status === 'approved').length;
  if (decided.status === 'approved' && given < needed) return;
  for (const peer of peers) {
    if (peer.status === 'pending') peer.status = 'skipped';
  }
}
