import { defineTable } from '@adoc/sdk';
import type { Queue } from '../api/queues.js';

export const queueTable = defineTable<Queue>(
  {
    ID: (row) => row.id,
    Name: { value: (row) => row.name, cut: true },
    'Pool IsHosted': (row) => row.pool?.isHosted,
    'Pool Type': (row) => row.pool?.poolType,
  },
  { sortBy: (row) => row.name },
);
