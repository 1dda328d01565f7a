import { defineTable, localTime } from '@adoc/sdk';
import type { ReleaseApproval } from '../api/release-approvals.js';
import { plainLines } from './plain-lines.js';

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

export const releaseApprovalLines = plainLines<ReleaseApproval>((row) => {
  const { id, release, releaseDefinition, releaseEnvironment, approvalType, status } = row;
  const place = `${release.name} of ${releaseDefinition.name}, ${releaseEnvironment.name} (${approvalType})`;
  const said = [row.approver?.displayName, row.comments].filter(Boolean).join(': ');
  return [`Approval ${id} of ${place}: ${status}`, said].filter(Boolean).join('; ');
});
