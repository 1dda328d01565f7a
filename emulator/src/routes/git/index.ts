import type { Route } from '../route.js';
import { refs } from './refs.js';
import { repositories } from './repositories.js';

export const gitRoutes: readonly Route[] = [repositories, refs];
