import { defineTable } from '@adoc/sdk';
import type { Artifact } from '../api/artifacts.js';

export const artifactTable = defineTable<Artifact>({
  ID: (row) => row.id,
  Name: { value: (row) => row.name, cut: true },
  Type: (row) => row.resource.type,
});
