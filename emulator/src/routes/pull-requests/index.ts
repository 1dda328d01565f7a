import type { Route } from '../route.js';
import { pullRequestAttachments } from './attachments.js';
import { pullRequestCommits, pullRequestIterationCommits } from './commits.js';
import { pullRequestConflicts } from './conflicts.js';
import { pullRequestIterationChanges, pullRequestIterations } from './iterations.js';
import { pullRequestLabels } from './labels.js';
import { pullRequestProperties } from './properties.js';
import { pullRequestQuery } from './pull-request-query.js';
import { projectPullRequests, pullRequestById } from './pull-requests.js';
import { repositoryPullRequests } from './repository-pull-requests.js';
import { pullRequestReviewers } from './reviewers.js';
import { pullRequestShare } from './share.js';
import { pullRequestIterationStatuses, pullRequestStatuses } from './statuses.js';
import { pullRequestCommentLikes, pullRequestThreadComments } from './thread-comments.js';
import { pullRequestThreads } from './threads.js';
import { pullRequestWorkItems } from './work-items.js';

export const pullRequestRoutes: readonly Route[] = [
  // Before the one that has an id as well: a list matches both.
  projectPullRequests,
  pullRequestById,
  repositoryPullRequests,
  pullRequestQuery,
  pullRequestReviewers,
  pullRequestLabels,
  pullRequestThreads,
  pullRequestThreadComments,
  pullRequestCommentLikes,
  pullRequestStatuses,
  pullRequestIterationStatuses,
  pullRequestIterations,
  pullRequestIterationChanges,
  pullRequestIterationCommits,
  pullRequestCommits,
  pullRequestConflicts,
  pullRequestProperties,
  pullRequestAttachments,
  pullRequestWorkItems,
  pullRequestShare,
];
