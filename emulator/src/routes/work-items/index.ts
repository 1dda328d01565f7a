import type { Route } from '../route.js';
import { artifactUriQuery } from './artifact-uri-query.js';
import { workItemsBatch } from './batch.js';
import { relationTypes } from './relation-types.js';
import { workItemTypeStates, workItemTypes } from './types.js';
import { newWorkItems, workItems } from './work-items.js';

export const workItemRoutes: readonly Route[] = [
  workItems,
  newWorkItems,
  workItemsBatch,
  artifactUriQuery,
  relationTypes,
  workItemTypes,
  workItemTypeStates,
];
