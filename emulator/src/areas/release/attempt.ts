import type { User } from '../identities/user.js';
import type { Stage } from './release.js';
import type { Approvals, PhaseType, WorkflowTask } from './release-definition.js';

export type DeploymentStatus = 'notDeployed' | 'inProgress' | 'succeeded' | 'partiallySucceeded' | 'failed';

/** Where a deployment is. The service writes these with a capital, unlike all its other enumerations. */
export type OperationStatus =
  | 'Queued'
  | 'Pending'
  | 'Approved'
  | 'Rejected'
  | 'QueuedForAgent'
  | 'PhaseInProgress'
  | 'PhaseSucceeded'
  | 'PhasePartiallySucceeded'
  | 'PhaseFailed'
  | 'Canceled'
  | 'PhaseCanceled'
  | 'ManualInterventionPending';

export type DeploymentReason = 'manual' | 'automated';
export type TaskStatus =
  | 'pending'
  | 'inProgress'
  | 'succeeded'
  | 'failed'
  | 'canceled'
  | 'skipped'
  | 'partiallySucceeded';

/** A task that ran, or the job that ran it. */
export interface TaskRun {
  /** From 1 in its attempt; logs are asked for by it. */
  id: number;
  timelineRecordId: string;
  name: string;
  rank: number;
  status: TaskStatus;
  startTime: string | undefined;
  finishTime: string | undefined;
  /** Undefined for what the service adds: the job itself, and the download of artifacts. */
  task: WorkflowTask | undefined;
  log: string[];
  issues: { issueType: string; message: string }[];
}

export type PhaseStatus =
  | 'notStarted'
  | 'inProgress'
  | 'partiallySucceeded'
  | 'succeeded'
  | 'failed'
  | 'canceled'
  | 'skipped';

/** A phase of an attempt: one job with its tasks. */
export interface PhaseRun {
  /** Unique in the project. */
  id: number;
  planId: string;
  name: string;
  rank: number;
  phaseType: PhaseType;
  status: PhaseStatus;
  startedOn: string | undefined;
  job: TaskRun;
  tasks: TaskRun[];
}

export type ApprovalStatus = 'pending' | 'approved' | 'rejected' | 'canceled' | 'skipped';

/** A question to somebody, before or after a deployment. */
export interface Approval {
  /** Unique in the project. */
  id: number;
  attempt: Attempt;
  approvalType: 'preDeploy' | 'postDeploy';
  approver: User | undefined;
  approvedBy: User | undefined;
  status: ApprovalStatus;
  comments: string;
  isAutomated: boolean;
  isNotificationOn: boolean;
  rank: number;
  revision: number;
  createdOn: string;
  modifiedOn: string;
  /** Who was asked before it was passed on. */
  history: { approver: User; changedBy: User; comments: string; createdOn: string; revision: number }[];
}

/** A pause in a deployment until somebody resumes or rejects it. */
export interface ManualIntervention {
  /** Unique in the project. */
  id: number;
  attempt: Attempt;
  taskRun: TaskRun;
  name: string;
  instructions: string;
  status: 'pending' | 'approved' | 'rejected' | 'canceled';
  comments: string | null;
  approver: User | undefined;
  createdOn: string;
  modifiedOn: string;
}

/** One deployment of a release to a stage. */
export interface Attempt {
  /** Id of the deployment, unique in the project. */
  id: number;
  stage: Stage;
  /** From 1 in its stage. */
  number: number;
  reason: DeploymentReason;
  status: DeploymentStatus;
  operationStatus: OperationStatus;
  requestedBy: User;
  requestedFor: User;
  queuedOn: string;
  startedOn: string | undefined;
  completedOn: string | undefined;
  lastModifiedBy: User;
  lastModifiedOn: string;
  /** Asked in the order of ranks. */
  preDeployApprovals: Approval[];
  postDeployApprovals: Approval[];
  phases: PhaseRun[];
  interventions: ManualIntervention[];
}

/** The steps of an attempt's approvals of one kind. */
export function approvalsOf({ stage }: Attempt, type: Approval['approvalType']): Approvals {
  return type === 'preDeploy' ? stage.definition.preDeployApprovals : stage.definition.postDeployApprovals;
}
