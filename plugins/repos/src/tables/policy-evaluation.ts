import { defineTable } from '@adoc/sdk';
import type { PolicyEvaluation } from '../api/policy-evaluations.js';
import { policyName } from '../policy-name.js';

/** What stands in the way comes first. */
export const policyEvaluationTable = defineTable<PolicyEvaluation>(
  {
    'Evaluation ID': (row) => row.evaluationId,
    Policy: { value: policyName, cut: true },
    Blocking: (row) => row.configuration.isBlocking,
    Status: (row) => row.status,
    Expired: (row) => row.context?.isExpired,
    'Build ID': (row) => row.context?.buildId,
  },
  { sortBy: (row) => (row.configuration.isBlocking ? '0' : '1') },
);
