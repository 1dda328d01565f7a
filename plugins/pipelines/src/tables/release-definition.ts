import { defineTable, localDate } from '@adoc/sdk';
import type { ReleaseDefinition } from '../api/release-definitions.js';

export const releaseDefinitionTable = defineTable<ReleaseDefinition>({
  ID: (row) => row.id,
  Name: { value: (row) => row.name, cut: true },
  CreatedBy: { value: (row) => row.createdBy.displayName, cut: true },
  'Created On': (row) => localDate(row.createdOn),
});
