import type { Route } from '../route.js';
import { endpoints } from './endpoints.js';
import { executionHistory } from './execution-history.js';
import { organizationEndpoints } from './organization-endpoints.js';
import { types } from './types.js';

// Without a project a path fits both routes of endpoints, and the organization's goes first.
export const serviceConnectionRoutes: readonly Route[] = [organizationEndpoints, endpoints, types, executionHistory];
