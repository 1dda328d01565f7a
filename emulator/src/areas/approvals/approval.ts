import type { Build } from '../build/build.js';
import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

export type ApprovalStatus =
  | 'uninitiated'
  | 'pending'
  | 'approved'
  | 'rejected'
  | 'skipped'
  | 'canceled'
  | 'timedOut'
  | 'deferred';

/** One approver's part of an approval. */
export interface ApprovalStep {
  /** From 1. */
  order: number;
  assignedApprover: User;
  /** Who decided: of a group the member that did. */
  actualApprover: User | undefined;
  status: ApprovalStatus;
  comment: string;
  /** Undefined while others go first. */
  initiatedOn: string | undefined;
  lastModifiedBy: User;
  lastModifiedOn: string;
  /** When the stage may start, of an approval for later. */
  deferredTo: string | undefined;
  /** Who had it before. */
  history: { assignedTo: User; createdBy: User; createdOn: string; comment: string }[];
}

/** A question to people whether a stage may start. */
export interface Approval {
  id: string;
  project: Project;
  /** Undefined: a client evaluated checks without a build. */
  build: Build | undefined;
  status: ApprovalStatus;
  steps: ApprovalStep[];
  executionOrder: 'anyOrder' | 'inSequence';
  /** 0 is all of them. */
  minRequiredApprovers: number;
  blockedApprovers: User[];
  instructions: string;
  createdOn: string;
  lastModifiedOn: string;
  /** Called once, when people, the clock or the end of the build decided it. */
  decided(status: ApprovalStatus): Promise<void>;
}

/** Whether nothing can change it any more. */
export const isCompleted = ({ status }: Approval): boolean => !['pending', 'uninitiated', 'deferred'].includes(status);
