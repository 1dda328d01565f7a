import { defineTable } from '@adoc/sdk';
import type { Policy, PolicyScope } from '../api/policies.js';
import { describeBranch } from '../policies/describe-policy.js';

export const policyTable = defineTable<Policy>({
  ID: (row) => row.id,
  Name: { value: (row) => row.type.displayName, cut: true },
  'Is Blocking': (row) => row.isBlocking,
  'Is Enabled': (row) => row.isEnabled,
  'Repository Id': (row) => eachOnce(row, ({ repositoryId }) => repositoryId || 'All Repositories'),
  Branch: { value: (row) => eachOnce(row, describeBranch), cut: true },
});

/** A policy may be in force at several places. */
function eachOnce({ settings }: Policy, name: (scope: PolicyScope) => string): string {
  return [...new Set((settings.scope ?? [{}]).map(name))].join(', ');
}
