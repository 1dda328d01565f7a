import type { Organization } from '../../organization.js';
import type { PullRequest } from '../../pull-requests/pull-request.js';
import type { PolicyConfiguration } from '../configuration.js';
import type { EvaluationStatus, PolicyRun } from '../evaluation.js';
import type { VoteLog } from '../vote-log.js';

/** A pull request before a policy. */
export interface Judged {
  organization: Organization;
  pullRequest: PullRequest;
  configuration: PolicyConfiguration;
  votes: VoteLog;
  /** The build of a build policy, once there is one. */
  run: PolicyRun | undefined;
}

export interface Verdict {
  status: EvaluationStatus;
  context?: Readonly<Record<string, unknown>>;
}

/** How a kind of policy judges pull requests. */
export interface Rule {
  judge(judged: Judged): Verdict;
  /** What the policy asks the pull request to do first, for a policy that applies to it. */
  prepare?(judged: Judged): void;
  /** Why a pull request cannot be completed while the policy is not fulfilled. */
  refusal(judged: Judged): string;
}

/** Short name of the branch that a pull request wants to get into. */
export const targetBranch = ({ targetRefName }: PullRequest): string => targetRefName.replace(/^refs\/heads\//, '');
