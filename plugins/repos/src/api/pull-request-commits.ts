import type { RestClient } from '@adoc/sdk';
import { type PullRequest, pullRequestPath } from './pull-requests.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-commits — the fields that are used here. */
export interface PullRequestCommit {
  commitId: string;
  /** `date` is ISO 8601. */
  author: { name: string; email: string; date: string };
  comment: string;
}

/** What it brings into its target branch, the newest first, page after page. */
export function listPullRequestCommits(
  client: RestClient,
  pullRequest: PullRequest,
  limit?: number,
): AsyncIterable<PullRequestCommit> {
  return client.pages(`${pullRequestPath(pullRequest)}/commits`, limit === undefined ? {} : { limit });
}
