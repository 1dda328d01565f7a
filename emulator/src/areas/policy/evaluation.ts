import type { Build } from '../build/build.js';
import type { PullRequest } from '../pull-requests/pull-request.js';
import type { PolicyConfiguration } from './configuration.js';

export type EvaluationStatus = 'queued' | 'running' | 'approved' | 'rejected' | 'notApplicable' | 'broken';

/** The build that a policy judges a pull request by. */
export interface PolicyRun {
  readonly build: Build;
  /** The iteration it was queued for. */
  readonly iterationId: number;
  readonly mergeCommit: string | undefined;
  readonly sourceCommit: string;
  readonly targetCommit: string;
}

/** How one policy stands on one pull request. */
export interface Evaluation {
  /** The same for the same policy and pull request. */
  readonly id: string;
  readonly pullRequest: PullRequest;
  configuration: PolicyConfiguration;
  status: EvaluationStatus;
  startedDate: string;
  /** Undefined while it may change by itself. */
  completedDate: string | undefined;
  /** What clients show besides, such as the build. */
  context: Readonly<Record<string, unknown>> | undefined;
  run: PolicyRun | undefined;
}

/** Whether a policy does not stand in the way of its pull request. */
export const isFulfilled = ({ status }: Evaluation): boolean => status === 'approved' || status === 'notApplicable';
