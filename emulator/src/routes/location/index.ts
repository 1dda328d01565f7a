import type { Route } from '../route.js';
import { connectionData } from './connection-data.js';
import { resourceAreas } from './resource-areas.js';

export const locationRoutes: readonly Route[] = [connectionData, resourceAreas];
