import type { Route } from '../route.js';
import { agents } from './agents.js';
import { jobRequests } from './job-requests.js';
import { organizationVariableGroups } from './organization-variable-groups.js';
import { poolMetadata } from './pool-metadata.js';
import { pools } from './pools.js';
import { queues } from './queues.js';
import { secureFiles } from './secure-files.js';
import { taskGroups } from './task-groups.js';
import { tasks } from './tasks.js';
import { variableGroups } from './variable-groups.js';

// Without a project a path fits two of them, and the organization's goes first.
export const distributedTaskRoutes: readonly Route[] = [
  pools,
  agents,
  jobRequests,
  poolMetadata,
  queues,
  organizationVariableGroups,
  variableGroups,
  secureFiles,
  taskGroups,
  tasks,
];
