import { defineTable } from '@adoc/sdk';
import type { FileChange } from '../api/iterations.js';

export const fileChangeTable = defineTable<FileChange>({
  Change: (row) => row.changeType,
  Path: (row) => row.item.path,
  'Original Path': (row) => row.originalPath,
});
