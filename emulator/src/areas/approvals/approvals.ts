import type { Build } from '../build/build.js';
import type { Project } from '../core/project.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import { perOrganization } from '../per-organization.js';
import type { Approval } from './approval.js';
import { approvalErrors } from './errors.js';

/** The approvals of an organization, the oldest first. */
export class Approvals {
  readonly #approvals = new Map<string, Approval>();

  add(approval: Approval): void {
    this.#approvals.set(approval.id, approval);
  }

  of(project: Project): Approval[] {
    return [...this.#approvals.values()].filter((approval) => approval.project === project);
  }

  /** All that the stages of a build waited or wait for. */
  ofBuild(build: Build): Approval[] {
    return [...this.#approvals.values()].filter((approval) => approval.build === build);
  }

  /** @throws ServiceError that it is not found. */
  get(project: Project, id: string): Approval {
    const approval = this.#approvals.get(id.toLowerCase());
    if (approval?.project !== project) throw approvalErrors.approvalNotFound(id);
    return approval;
  }
}

export const approvalsOf = perOrganization(() => new Approvals());

type InOrganization = Parameters<typeof directoryOf>[0];

/** Whether somebody is an approver, or in a group or team that is. */
export const isApprover = (organization: InOrganization, user: User, approver: User): boolean =>
  user.id === approver.id ||
  (approver.isContainer === true && directoryOf(organization).memberships.allMembersOf(approver.id).has(user.id));
