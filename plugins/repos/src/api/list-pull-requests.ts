import { path, type RestClient } from '@adoc/sdk';
import type { PullRequest } from './pull-requests.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-requests/get-pull-requests-by-project — what a list is narrowed to. */
export interface PullRequestCriteria {
  /** Active ones where nothing is said. */
  status?: PullRequest['status'] | 'all' | undefined;
  creatorId?: string | undefined;
  reviewerId?: string | undefined;
  /** In full: `refs/heads/main`. */
  sourceRefName?: string | undefined;
  targetRefName?: string | undefined;
  sourceRepositoryId?: string | undefined;
  /** Part of the title. */
  title?: string | undefined;
  /** ISO 8601. */
  minTime?: string | undefined;
  maxTime?: string | undefined;
  /** Which time the two are about: that of its creation where nothing is said. */
  queryTimeRangeType?: 'created' | 'closed' | undefined;
  includeLinks?: boolean | undefined;
}

export interface PullRequestChoice {
  /** Name or id; without one those of the whole organization. */
  project?: string | undefined;
  /** Name or id; without one those of the whole project. */
  repository?: string | undefined;
  criteria?: PullRequestCriteria;
  skip?: number | undefined;
  limit?: number | undefined;
}

/** Pull requests, page after page, the newest first. */
export function listPullRequests(client: RestClient, choice: PullRequestChoice): AsyncIterable<PullRequest> {
  const { project, repository, criteria = {}, skip, limit } = choice;
  const query = Object.fromEntries(Object.entries(criteria).map(([name, value]) => [`searchCriteria.${name}`, value]));
  return client.pages(pathOf(project, repository), {
    by: 'skip',
    query,
    ...(skip !== undefined && { skip }),
    // As many as the service gives by itself are asked for at once.
    ...(limit !== undefined && { limit, ...(limit <= 101 && { pageSize: limit }) }),
    subject: subjectOf(project, repository),
  });
}

function pathOf(project: string | undefined, repository: string | undefined): string {
  if (project === undefined) return '_apis/git/pullRequests';
  if (repository === undefined) return path`${project}/_apis/git/pullRequests`;
  return path`${project}/_apis/git/repositories/${repository}/pullRequests`;
}

function subjectOf(project: string | undefined, repository: string | undefined): string {
  if (repository !== undefined) return `repository "${repository}" of the project "${project}"`;
  return project === undefined ? 'list of pull requests' : `project "${project}"`;
}
