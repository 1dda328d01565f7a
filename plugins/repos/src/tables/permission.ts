import { defineTable } from '@adoc/sdk';
import type { Permission } from '../permissions.js';

export const permissionTable = defineTable<Permission>(
  {
    Identity: { value: (row) => row.identity, cut: true },
    Permission: { value: (row) => row.permission, cut: true },
    Effect: (row) => row.effect,
    'Set At': (row) => row.from,
  },
  { sortBy: (row) => row.identity },
);
