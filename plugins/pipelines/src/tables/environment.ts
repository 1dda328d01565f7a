import { defineTable, localTime } from '@adoc/sdk';
import type { Environment } from '../api/environments.js';

export const environmentTable = defineTable<Environment>({
  ID: (row) => row.id,
  Name: { value: (row) => row.name, cut: true },
  Description: { value: (row) => row.description, cut: true },
  'Last Modified': (row) => localTime(row.lastModifiedOn),
});
