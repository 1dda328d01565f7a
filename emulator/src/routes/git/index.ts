import type { Route } from '../route.js';
import { annotatedTags } from './annotated-tags.js';
import { blobs } from './blobs.js';
import { branchStats, namedBranchStats } from './branch-stats.js';
import { commitStatuses } from './commit-statuses.js';
import { commitChanges, commits, commitsBatch } from './commits.js';
import { commitDiffs } from './diffs.js';
import { fileDiffs } from './file-diffs.js';
import { forkSyncs } from './fork-syncs.js';
import { forks } from './forks.js';
import { importRequests, importValidations } from './import-requests.js';
import { items } from './items.js';
import { itemsBatch } from './items-batch.js';
import { mergeBases } from './merge-bases.js';
import { merges } from './merges.js';
import { pushCommits } from './push-commits.js';
import { pushes } from './pushes.js';
import { deletedRepositories, recycleBin } from './recycle-bin.js';
import { refFavorites } from './ref-favorites.js';
import { cherryPicks, reverts } from './ref-operations.js';
import { refs } from './refs.js';
import { repositories } from './repositories.js';
import { smartHttp } from './smart-http/smart-http.js';
import { suggestions } from './suggestions.js';
import { trees } from './trees.js';

export const gitRoutes: readonly Route[] = [
  repositories,
  deletedRepositories,
  recycleBin,
  forks,
  forkSyncs,
  refs,
  refFavorites,
  commits,
  commitsBatch,
  commitChanges,
  commitStatuses,
  mergeBases,
  pushes,
  pushCommits,
  items,
  itemsBatch,
  blobs,
  trees,
  annotatedTags,
  commitDiffs,
  fileDiffs,
  branchStats,
  namedBranchStats,
  cherryPicks,
  reverts,
  merges,
  importRequests,
  importValidations,
  suggestions,
  ...smartHttp,
];
