import type { RestClient } from '@adoc/sdk';
import { type PullRequest, pullRequestPath } from './pull-requests.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-statuses — what another system says of a pull request. */
export interface PullRequestStatus {
  id: number;
  state: 'notSet' | 'pending' | 'succeeded' | 'failed' | 'error' | 'notApplicable' | 'partiallySucceeded';
  description?: string;
  context: { name: string; genre?: string };
  targetUrl?: string;
  /** Absent where it is about the whole pull request, whatever is pushed. */
  iterationId?: number;
}

/** All that were ever posted; the newest of a context counts. */
export async function listStatuses(client: RestClient, pullRequest: PullRequest): Promise<PullRequestStatus[]> {
  return client.list(`${pullRequestPath(pullRequest)}/statuses`);
}
