import { defineTable, localDate } from '@adoc/sdk';
import type { Commit } from '../api/commits.js';

export const commitTable = defineTable<Commit>({
  'Commit ID': (row) => row.commitId,
  Date: (row) => localDate(row.author.date),
  Author: { value: (row) => row.author.name, cut: true },
  Comment: { value: (row) => row.comment, cut: true },
});
