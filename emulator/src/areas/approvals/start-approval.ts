import type { Build } from '../build/build.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { Approval, ApprovalStep } from './approval.js';
import { approvalsOf } from './approvals.js';
import type { Check, CheckSettings } from './check.js';

interface Asked {
  id: string;
  build: Build | undefined;
  /** ISO 8601, UTC. */
  at: string;
  decided: Approval['decided'];
}

/** Asks the approvers of a check. */
export function startApproval(organization: Organization, check: Check, { id, build, at, decided }: Asked): Approval {
  const { settings, project } = check;
  const requester = settings.requesterCannotBeApprover && build ? [build.requestedFor] : [];
  const approvers = people(organization, settings.approvers);
  const executionOrder = settings.executionOrder ?? 'anyOrder';
  const approval: Approval = {
    id,
    project,
    build,
    status: 'pending',
    steps: approvers.map((approver, index): ApprovalStep => {
      const waits = executionOrder === 'inSequence' && index > 0;
      return {
        order: index + 1,
        assignedApprover: approver,
        actualApprover: undefined,
        status: waits ? 'uninitiated' : 'pending',
        comment: '',
        initiatedOn: waits ? undefined : at,
        lastModifiedBy: check.modifiedBy,
        lastModifiedOn: at,
        deferredTo: undefined,
        history: [],
      };
    }),
    executionOrder,
    minRequiredApprovers: settings.minRequiredApprovers ?? 0,
    blockedApprovers: [...people(organization, settings.blockedApprovers), ...requester],
    instructions: settings.instructions ?? '',
    createdOn: at,
    lastModifiedOn: at,
    decided,
  };
  approvalsOf(organization).add(approval);
  return approval;
}

const people = (organization: Organization, given: CheckSettings['approvers']): User[] =>
  (given ?? []).flatMap(({ id }) => directoryOf(organization).find(id ?? '') ?? []);
