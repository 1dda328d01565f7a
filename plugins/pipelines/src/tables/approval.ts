import { defineTable, localTime } from '@adoc/sdk';
import type { Approval } from '../api/approvals.js';

export const approvalTable = defineTable<Approval>({
  ID: (row) => row.id,
  'Run ID': (row) => row.pipeline?.owner.id,
  'Pipeline Name': { value: (row) => row.pipeline?.name, cut: true },
  Status: (row) => row.status,
  Approvers: { value: approvers, cut: true },
  'Created On': (row) => localTime(row.createdOn),
  Instructions: { value: (row) => row.instructions, cut: true },
});

/** Who is asked; who has decided, and how, comes after the name. */
function approvers({ steps }: Approval): string {
  const said = steps.map(({ assignedApprover, status }) =>
    ['pending', 'uninitiated'].includes(status)
      ? assignedApprover.displayName
      : `${assignedApprover.displayName} (${status})`,
  );
  return said.join(', ');
}
