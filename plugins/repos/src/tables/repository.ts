import { defineTable } from '@adoc/sdk';
import type { Repository } from '../api/repositories.js';

export const repositoryTable = defineTable<Repository>(
  {
    ID: (row) => row.id,
    Name: { value: (row) => row.name, cut: true },
    'Default Branch': { value: (row) => row.defaultBranch?.replace(/^refs\/heads\//, ''), cut: true },
    Project: { value: (row) => row.project.name, cut: true },
  },
  { sortBy: (row) => row.name },
);
