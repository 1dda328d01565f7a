import { defineTable, type Table } from '@adoc/sdk';
import type { PolicyEvaluation } from '../api/policy-evaluations.js';
import { onlyReviewerOf } from '../find-required-reviewers.js';
import { policyName } from '../policy-name.js';

/** What stands in the way comes first. @param people names of reviewers, by their ids */
export function policyEvaluationTable(people: ReadonlyMap<string, string> = new Map()): Table<PolicyEvaluation> {
  const nameOf = (row: PolicyEvaluation): string => policyName(row, people.get(onlyReviewerOf(row) ?? ''));
  return defineTable<PolicyEvaluation>(
    {
      'Evaluation ID': (row) => row.evaluationId,
      Policy: { value: nameOf, cut: true },
      Blocking: (row) => row.configuration.isBlocking,
      Status: (row) => row.status,
      Expired: (row) => row.context?.isExpired,
      'Build ID': (row) => row.context?.buildId,
    },
    { sortBy: (row) => (row.configuration.isBlocking ? '0' : '1') },
  );
}
