import { defineTable, localDate } from '@adoc/sdk';
import type { BranchStats } from '../api/branch-stats.js';

export const branchStatsTable = defineTable<BranchStats>(
  {
    Branch: { value: (row) => row.name, cut: true },
    Ahead: (row) => row.aheadCount,
    Behind: (row) => row.behindCount,
    'Commit ID': (row) => row.commit.commitId,
    Date: (row) => localDate(row.commit.author.date),
    Author: { value: (row) => row.commit.author.name, cut: true },
  },
  { sortBy: (row) => row.name },
);
