import { defineTable, localTime } from '@adoc/sdk';
import type { ReleaseApproval } from '../api/release-approvals.js';

export const releaseApprovalTable = defineTable<ReleaseApproval>({
  ID: (row) => row.id,
  'Definition Name': { value: (row) => row.releaseDefinition.name, cut: true },
  Release: { value: (row) => row.release.name, cut: true },
  Stage: { value: (row) => row.releaseEnvironment.name, cut: true },
  Type: (row) => row.approvalType,
  Approver: { value: (row) => row.approver?.displayName, cut: true },
  Status: (row) => row.status,
  'Created On': (row) => localTime(row.createdOn),
  Comment: { value: (row) => row.comments, cut: true },
});
