import { defineTable, localTime } from '@adoc/sdk';
import type { Lease } from '../api/leases.js';

export const leaseTable = defineTable<Lease>({
  ID: (row) => row.leaseId,
  'Run ID': (row) => row.runId,
  Owner: { value: (row) => row.ownerId, cut: true },
  // The end of the calendar stands for "for ever".
  'Valid Until': (row) => (row.validUntil.startsWith('9999') ? 'for ever' : localTime(row.validUntil)),
});
