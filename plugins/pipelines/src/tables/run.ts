import { defineTable, localTime, shortRef } from '@adoc/sdk';
import type { Build } from '../api/builds.js';

const columns = {
  Number: { value: (row: Build) => row.buildNumber, cut: true },
  Status: (row: Build) => row.status,
  Result: (row: Build) => row.result,
};
const origin = {
  'Source Branch': { value: (row: Build) => shortRef(row.sourceBranch), cut: true },
  'Queued Time': (row: Build) => localTime(row.queueTime),
  Reason: (row: Build) => row.reason,
};

/** Runs of pipelines. */
export const runTable = defineTable<Build>({
  'Run ID': (row) => row.id,
  ...columns,
  'Pipeline ID': (row) => row.definition.id,
  'Pipeline Name': { value: (row) => row.definition.name, cut: true },
  ...origin,
});

/** The same in the words of builds. */
export const buildTable = defineTable<Build>({
  ID: (row) => row.id,
  ...columns,
  'Definition ID': (row) => row.definition.id,
  'Definition Name': { value: (row) => row.definition.name, cut: true },
  ...origin,
});
