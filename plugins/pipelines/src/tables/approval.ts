import { defineTable, localTime } from '@adoc/sdk';
import type { Approval, ApprovalStep } from '../api/approvals.js';
import { plainLines } from './plain-lines.js';

export const approvalTable = defineTable<Approval>({
  ID: (row) => row.id,
  'Run ID': (row) => row.pipeline?.owner.id,
  'Pipeline Name': { value: (row) => row.pipeline?.name, cut: true },
  Status: (row) => row.status,
  Approvers: { value: (row) => row.steps.map(decision).join(', '), cut: true },
  'Created On': (row) => localTime(row.createdOn),
  Instructions: { value: (row) => row.instructions, cut: true },
});

export const approvalLines = plainLines<Approval>(({ id, pipeline, status, steps, instructions = '' }) => {
  const run = pipeline ? ` of run ${pipeline.owner.id} of ${pipeline.name}` : '';
  const decisions = steps.map((step) => [decision(step), step.comment].filter(Boolean).join(': '));
  return [`Approval ${id}${run}: ${status}`, ...decisions, instructions].filter(Boolean).join('; ');
});

/** Who is asked; who has decided, and how, comes after the name. */
const decision = ({ assignedApprover: { displayName }, status }: ApprovalStep): string =>
  ['pending', 'uninitiated'].includes(status) ? displayName : `${displayName} (${status})`;
