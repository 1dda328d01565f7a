import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

export type BuildStatus = 'none' | 'inProgress' | 'completed' | 'cancelling' | 'postponed' | 'notStarted';
export type BuildResult = 'none' | 'succeeded' | 'partiallySucceeded' | 'failed' | 'canceled';
export type BuildReason =
  | 'manual'
  | 'individualCI'
  | 'batchedCI'
  | 'schedule'
  | 'userCreated'
  | 'validateShelveset'
  | 'pullRequest'
  | 'buildCompletion'
  | 'resourceTrigger';

/** A run of a pipeline. */
export interface Build {
  /** Unique in the organization, from 1. */
  id: number;
  buildNumber: string;
  project: Project;
  definitionId: number;
  status: BuildStatus;
  result: BuildResult | undefined;
  reason: BuildReason;
  queueTime: string;
  startTime: string | undefined;
  finishTime: string | undefined;
  /** In full, such as `refs/heads/main` or `refs/pull/7/merge`. */
  sourceBranch: string;
  sourceVersion: string;
  requestedFor: User;
  requestedBy: User;
  /** Set when a policy or a person asked for it because of a pull request. */
  pullRequestId: number | undefined;
}

/** A stage that is about to start. */
export interface StageStart {
  name: string;
  /** Names of environments, and ids of service connections, variable groups and queues that its jobs use. */
  environments: readonly string[];
  serviceConnections: readonly string[];
  variableGroups: readonly string[];
}
