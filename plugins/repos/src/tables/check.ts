import { defineTable } from '@adoc/sdk';
import type { Check } from '../checks/check.js';

export const checkTable = defineTable<Check>({
  Check: { value: (row) => row.name, cut: true },
  Result: (row) => row.result,
  Status: (row) => row.evaluation?.status ?? row.status?.state,
  Blocking: (row) => row.isBlocking,
  Description: { value: (row) => row.description, cut: true },
  URL: { value: (row) => row.url, cut: true },
});
