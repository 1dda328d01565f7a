import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { ApprovalsInput, IdentityInput } from './definition-input.js';
import { releaseErrors } from './errors.js';
import type { ApprovalOptions, Approvals } from './release-definition.js';

const OPTIONS: ApprovalOptions = {
  requiredApproverCount: 0,
  releaseCreatorCanBeApprover: true,
  autoTriggeredAndPreviousEnvironmentApprovedCanBeSkipped: false,
  enforceIdentityRevalidation: false,
  timeoutInMinutes: 0,
  executionOrder: 'beforeGates',
};

/**
 * The steps of a stage's approvals, as a client sent them.
 * @param nextId Numbers a step.
 */
export function buildApprovals(organization: Organization, sent: ApprovalsInput, nextId: () => number): Approvals {
  const steps = (sent.approvals ?? []).map((step, index) => {
    const isAutomated = step.isAutomated ?? false;
    return {
      id: nextId(),
      rank: step.rank ?? index + 1,
      isAutomated,
      isNotificationOn: step.isNotificationOn ?? false,
      approver: isAutomated ? undefined : getPerson(organization, step.approver),
    };
  });
  const isAsked = steps.some(({ isAutomated }) => !isAutomated);
  const options = sent.approvalOptions ?? (isAsked ? {} : undefined);
  return { steps, options: options && { ...OPTIONS, ...options } };
}

/**
 * Somebody a client names by id.
 * @throws ServiceError when the organization does not know them.
 */
export function getPerson(organization: Organization, sent: IdentityInput | null | undefined): User {
  const user = directoryOf(organization).find(sent?.id ?? '');
  if (!user) throw releaseErrors.invalid(`The identity with ID '${sent?.id ?? ''}' could not be found.`);
  return user;
}
