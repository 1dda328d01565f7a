import { defineTable } from '@adoc/sdk';
import type { Agent } from '../api/agents.js';

export const agentTable = defineTable<Agent>(
  {
    ID: (row) => row.id,
    Name: { value: (row) => row.name, cut: true },
    'Is Enabled': (row) => row.enabled,
    Status: (row) => row.status,
    Version: (row) => row.version,
    'Running Job': { value: jobOf, cut: true },
  },
  { sortBy: (row) => row.name },
);

/** `Web CI 20260301.1: Build`. */
function jobOf({ assignedRequest }: Agent): string | undefined {
  if (!assignedRequest) return undefined;
  const { definition, owner, jobName, requestId } = assignedRequest;
  const run = [definition?.name, owner?.name].filter(Boolean).join(' ');
  return [run, jobName].filter(Boolean).join(': ') || `request ${requestId}`;
}
