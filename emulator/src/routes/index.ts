import { connectionData } from './connection-data.js';
import { projects } from './projects.js';
import { refs } from './refs.js';
import { repositories } from './repositories.js';
import { resourceAreas } from './resource-areas.js';
import type { Route } from './route.js';

/** All that the emulator answers. A new resource is a file beside this one and a line here. */
export const ROUTES: readonly Route[] = [connectionData, resourceAreas, projects, repositories, refs];
