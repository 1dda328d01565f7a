import { defineTable } from '@adoc/sdk';
import type { ImportRequest } from '../api/imports.js';

export const importTable = defineTable<ImportRequest>({
  Name: { value: (row) => row.repository.name, cut: true },
  Project: { value: (row) => row.repository.project.name, cut: true },
  'Import Status': (row) => row.status,
});
