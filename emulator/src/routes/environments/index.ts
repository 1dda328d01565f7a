import type { Route } from '../route.js';
import { deploymentRecords } from './deployment-records.js';
import { environments } from './environments.js';
import { kubernetes } from './kubernetes.js';

export const environmentRoutes: readonly Route[] = [...environments, ...deploymentRecords, ...kubernetes];
