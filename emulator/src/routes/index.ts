import { approvalRoutes } from './approvals/index.js';
import { buildRoutes } from './build/index.js';
import { coreRoutes } from './core/index.js';
import { distributedTaskRoutes } from './distributed-task/index.js';
import { environmentRoutes } from './environments/index.js';
import { gitRoutes } from './git/index.js';
import { graphRoutes } from './graph/index.js';
import { identityRoutes } from './identities/index.js';
import { locationRoutes } from './location/index.js';
import { operationRoutes } from './operations/index.js';
import { pipelineRoutes } from './pipelines/index.js';
import { policyRoutes } from './policy/index.js';
import { pullRequestRoutes } from './pull-requests/index.js';
import { releaseRoutes } from './release/index.js';
import type { Route } from './route.js';
import { securityRoutes } from './security/index.js';
import { serviceConnectionRoutes } from './service-connections/index.js';
import { tokenRoutes } from './tokens/index.js';
import { workItemRoutes } from './work-items/index.js';

/** All that the emulator answers: a folder for each area. */
export const ROUTES: readonly Route[] = [
  ...locationRoutes,
  ...coreRoutes,
  ...operationRoutes,
  ...identityRoutes,
  ...graphRoutes,
  ...gitRoutes,
  ...pullRequestRoutes,
  ...policyRoutes,
  ...workItemRoutes,
  ...buildRoutes,
  ...pipelineRoutes,
  ...releaseRoutes,
  ...tokenRoutes,
  ...distributedTaskRoutes,
  ...environmentRoutes,
  ...approvalRoutes,
  ...serviceConnectionRoutes,
  ...securityRoutes,
];
