import type { Route } from '../route.js';
import { projects } from './projects.js';

export const coreRoutes: readonly Route[] = [projects];
