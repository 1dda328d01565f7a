import type { PolicyEvaluation } from '../api/policy-evaluations.js';
import type { PullRequestStatus } from '../api/pull-request-statuses.js';

export type CheckResult = 'passed' | 'failed' | 'pending';

/** Something that judges a pull request: a policy, or another system by a status that no policy asks for. */
export interface Check {
  name: string;
  result: CheckResult;
  /** Whether the pull request cannot be completed before it has passed. */
  isBlocking: boolean;
  description?: string;
  url?: string;
  /** What the service says of it; one of the two. */
  evaluation?: PolicyEvaluation;
  status?: PullRequestStatus;
}

/** What all of them come to. */
export function resultOf(checks: readonly Check[]): CheckResult {
  const results = new Set(checks.map(({ result }) => result));
  if (results.has('failed')) return 'failed';
  return results.has('pending') ? 'pending' : 'passed';
}
