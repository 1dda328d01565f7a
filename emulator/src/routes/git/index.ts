import type { Route } from '../route.js';
import { commitStatuses } from './commit-statuses.js';
import { forks } from './forks.js';
import { deletedRepositories, recycleBin } from './recycle-bin.js';
import { refFavorites } from './ref-favorites.js';
import { refs } from './refs.js';
import { repositories } from './repositories.js';
import { smartHttp } from './smart-http/smart-http.js';

export const gitRoutes: readonly Route[] = [
  repositories,
  deletedRepositories,
  recycleBin,
  forks,
  refs,
  refFavorites,
  commitStatuses,
  ...smartHttp,
];
