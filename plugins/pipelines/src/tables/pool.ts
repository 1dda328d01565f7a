import { defineTable } from '@adoc/sdk';
import type { Pool } from '../api/pools.js';

export const poolTable = defineTable<Pool>(
  {
    ID: (row) => row.id,
    Name: { value: (row) => row.name, cut: true },
    'Is Hosted': (row) => row.isHosted,
    'Pool Type': (row) => row.poolType,
  },
  { sortBy: (row) => row.name },
);
