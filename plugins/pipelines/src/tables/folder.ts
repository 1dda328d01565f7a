import { defineTable } from '@adoc/sdk';
import type { Folder } from '../api/folders.js';

export const folderTable = defineTable<Folder>({
  Path: { value: (row) => row.path, cut: true },
  Description: { value: (row) => row.description, cut: true },
});
