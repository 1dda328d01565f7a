import type { PolicyEvaluation } from '../api/policy-evaluations.js';
import { policyName } from '../policy-name.js';
import type { Check, CheckResult } from './check.js';

const results: Record<PolicyEvaluation['status'], CheckResult> = {
  queued: 'pending',
  running: 'pending',
  approved: 'passed',
  rejected: 'failed',
  broken: 'failed',
  notApplicable: 'passed',
};

export function policyCheck(evaluation: PolicyEvaluation): Check {
  const { status, configuration, context } = evaluation;
  // A build that is too old stands approved until it is queued again, and holds the pull request up all the same.
  const isExpired = status === 'approved' && context?.isExpired === true;
  return {
    name: policyName(evaluation),
    result: isExpired ? 'pending' : results[status],
    isBlocking: configuration.isBlocking,
    ...(isExpired && { description: 'The build has expired.' }),
    evaluation,
  };
}
