import { defineTable } from '@adoc/sdk';
import type { Definition } from '../api/definitions.js';

const Draft = {
  value: (row: Definition) => (row.quality === 'draft' ? 'draft' : undefined),
  cut: false,
  optional: true,
};

/** Pipelines. */
export const pipelineTable = defineTable<Definition>({
  ID: (row) => row.id,
  Path: { value: (row) => row.path, cut: true },
  Name: { value: (row) => row.name, cut: true },
  Draft,
  Status: (row) => row.queueStatus,
  'Default Queue': { value: (row) => row.queue?.name, cut: true },
});

/** The same in the words of builds. */
export const definitionTable = defineTable<Definition>({
  ID: (row) => row.id,
  Name: { value: (row) => row.name, cut: true },
  Draft,
  Status: (row) => row.queueStatus,
  'Default Queue': { value: (row) => row.queue?.name, cut: true },
});
