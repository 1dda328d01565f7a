import type { PullRequestStatus } from '../api/pull-request-statuses.js';
import type { Check, CheckResult } from './check.js';

const results: Record<PullRequestStatus['state'], CheckResult> = {
  notSet: 'pending',
  pending: 'pending',
  succeeded: 'passed',
  notApplicable: 'passed',
  failed: 'failed',
  error: 'failed',
  partiallySucceeded: 'failed',
};

/** A status that no policy asks for: it is said, and holds nothing up. */
export function statusCheck(status: PullRequestStatus): Check {
  const { state, description, targetUrl } = status;
  return {
    name: contextName(status.context),
    result: results[state],
    isBlocking: false,
    ...(description !== undefined && { description }),
    ...(targetUrl !== undefined && { url: targetUrl }),
    status,
  };
}

/** `continuous-integration/build` */
export const contextName = ({ genre, name }: { genre?: string | null; name?: string | null }): string =>
  [genre, name].filter(Boolean).join('/');
