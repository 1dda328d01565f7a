import { defineTable, localTime } from '@adoc/sdk';
import type { PipelinePermissions } from '../api/pipeline-permissions.js';

type Row = Omit<PipelinePermissions['pipelines'][number], 'id'> & { pipeline: string };

/** Who may use a resource: a row for each pipeline, and one for all of them. */
export const permissionTable = defineTable<Row>(
  {
    'Pipeline ID': (row) => row.pipeline,
    'Authorized By': { value: (row) => row.authorizedBy?.displayName, cut: true },
    'Authorized On': (row) => localTime(row.authorizedOn),
  },
  {
    rows: ({ allPipelines, pipelines }: PipelinePermissions) => [
      ...(allPipelines?.authorized ? [{ ...allPipelines, pipeline: 'all' }] : []),
      ...pipelines.map(({ id, ...rest }) => ({ ...rest, pipeline: `${id}` })),
    ],
  },
);
