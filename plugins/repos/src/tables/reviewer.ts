import { defineTable } from '@adoc/sdk';
import type { Reviewer } from '../api/reviewers.js';

const votes = new Map([
  [10, 'Approved'],
  [5, 'Approved with suggestions'],
  [-5, 'Waiting for author'],
  [-10, 'Rejected'],
]);

export const reviewerTable = defineTable<Reviewer>(
  {
    Name: { value: (row) => row.displayName, cut: true },
    Email: { value: (row) => row.uniqueName, cut: true },
    ID: (row) => row.id,
    Vote: (row) => votes.get(row.vote),
    Required: (row) => row.isRequired ?? false,
  },
  { sortBy: (row) => `${row.isRequired ? 0 : 1} ${row.displayName}` },
);
