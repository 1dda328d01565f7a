import { defineTable, localTime } from '@adoc/sdk';
import type { Release } from '../api/releases.js';

export const releaseTable = defineTable<Release>({
  ID: (row) => row.id,
  Name: { value: (row) => row.name, cut: true },
  'Definition Name': { value: (row) => row.releaseDefinition.name, cut: true },
  'Created By': { value: (row) => row.createdBy.displayName, cut: true },
  'Created On': (row) => localTime(row.createdOn),
  Status: (row) => row.status,
  Description: { value: (row) => row.description, cut: true },
});
