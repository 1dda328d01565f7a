import type { Route } from '../route.js';
import { approvals } from './approvals.js';
import { configurations, queryConfigurations } from './configurations.js';
import { pipelinePermissions } from './pipeline-permissions.js';
import { runs } from './runs.js';

export const approvalRoutes: readonly Route[] = [
  approvals,
  configurations,
  queryConfigurations,
  runs,
  pipelinePermissions,
];
