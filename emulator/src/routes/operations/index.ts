import type { Route } from '../route.js';
import { operations } from './operations.js';

export const operationRoutes: readonly Route[] = [operations];
