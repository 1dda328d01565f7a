import { coreRoutes } from './core/index.js';
import { gitRoutes } from './git/index.js';
import { locationRoutes } from './location/index.js';
import type { Route } from './route.js';

/** All that the emulator answers: a folder for each area. */
export const ROUTES: readonly Route[] = [...locationRoutes, ...coreRoutes, ...gitRoutes];
