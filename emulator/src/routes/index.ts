import { coreRoutes } from './core/index.js';
import { gitRoutes } from './git/index.js';
import { graphRoutes } from './graph/index.js';
import { identityRoutes } from './identities/index.js';
import { locationRoutes } from './location/index.js';
import { operationRoutes } from './operations/index.js';
import { pullRequestRoutes } from './pull-requests/index.js';
import type { Route } from './route.js';

/** All that the emulator answers: a folder for each area. */
export const ROUTES: readonly Route[] = [
  ...locationRoutes,
  ...coreRoutes,
  ...operationRoutes,
  ...identityRoutes,
  ...graphRoutes,
  ...gitRoutes,
  ...pullRequestRoutes,
];
