import type { PullRequest } from './pull-request.js';

/** What a list of pull requests is narrowed to; what is left out does not matter. */
export interface PullRequestCriteria {
  /** Every status when left out. */
  status?: PullRequest['status'];
  creatorId?: string;
  reviewerId?: string;
  /** In full, as the target. */
  sourceRefName?: string;
  targetRefName?: string;
  sourceRepositoryId?: string;
  repositoryId?: string;
  /** Part of the title. */
  title?: string;
  labels?: readonly string[];
  /** Whether one of the labels is enough; all have to be there otherwise. */
  isAnyLabel?: boolean;
  /** Milliseconds since 1970. */
  minTime?: number;
  maxTime?: number;
  /** Which time counts. */
  timeRange?: 'created' | 'closed';
}

interface Page {
  skip: number;
  top: number;
}

/** A page of those that fit, the newest first. It looks at no more than it needs to fill the page. */
export function searchPullRequests(
  all: readonly PullRequest[],
  fits: (pullRequest: PullRequest) => boolean,
  { skip, top }: Page,
): PullRequest[] {
  const found: PullRequest[] = [];
  let passed = 0;
  for (let at = all.length - 1; at >= 0 && found.length < top; at -= 1) {
    const pullRequest = all[at];
    if (!pullRequest || !fits(pullRequest)) continue;
    if (passed >= skip) found.push(pullRequest);
    passed += 1;
  }
  return found;
}

export function meetsCriteria(pullRequest: PullRequest, criteria: PullRequestCriteria): boolean {
  const { repository, forkSource, createdBy, reviewers, title } = pullRequest;
  const { status, creatorId, reviewerId, sourceRefName, targetRefName, repositoryId, sourceRepositoryId } = criteria;
  const isSame = (wanted: string | undefined, id: string): boolean =>
    wanted === undefined || wanted.toLowerCase() === id;
  return (
    (status === undefined || pullRequest.status === status) &&
    isSame(creatorId, createdBy.id) &&
    (reviewerId === undefined || reviewers.some(({ user }) => isSame(reviewerId, user.id))) &&
    (sourceRefName === undefined || pullRequest.sourceRefName === sourceRefName) &&
    (targetRefName === undefined || pullRequest.targetRefName === targetRefName) &&
    isSame(repositoryId, repository.id) &&
    isSame(sourceRepositoryId, (forkSource ?? repository).id) &&
    (criteria.title === undefined || title.toLowerCase().includes(criteria.title.toLowerCase())) &&
    hasLabels(pullRequest, criteria) &&
    isInTime(pullRequest, criteria)
  );
}

function hasLabels({ labels }: PullRequest, { labels: wanted = [], isAnyLabel }: PullRequestCriteria): boolean {
  const names = new Set(labels.map(({ name }) => name.toLowerCase()));
  const has = (name: string): boolean => names.has(name.toLowerCase());
  return wanted.length === 0 || (isAnyLabel ? wanted.some(has) : wanted.every(has));
}

function isInTime({ creationDate, closedDate }: PullRequest, criteria: PullRequestCriteria): boolean {
  const { minTime = Number.NEGATIVE_INFINITY, maxTime = Number.POSITIVE_INFINITY, timeRange } = criteria;
  if (criteria.minTime === undefined && criteria.maxTime === undefined) return true;
  const date = timeRange === 'closed' ? closedDate : creationDate;
  const time = Date.parse(date ?? '');
  return time >= minTime && time <= maxTime;
}
