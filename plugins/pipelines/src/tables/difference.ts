import { defineTable } from '@adoc/sdk';
import type { Difference } from '../compare-runs.js';

export const differenceTable = defineTable<Difference>({
  What: { value: (row) => row.name, cut: true },
  First: (row) => row.first,
  Second: (row) => row.second,
});
