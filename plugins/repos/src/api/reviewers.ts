import { path, type RestClient } from '@adoc/sdk';
import { type PullRequest, pullRequestPath } from './pull-requests.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-reviewers — the fields that are used here. */
export interface Reviewer {
  id: string;
  displayName: string;
  uniqueName: string;
  /** 10 approved, 5 with suggestions, 0 none, -5 waiting for the author, -10 rejected. */
  vote: number;
  /** Absent where the review is optional. */
  isRequired?: boolean;
}

export function listReviewers(client: RestClient, pullRequest: PullRequest): Promise<Reviewer[]> {
  return client.list(`${pullRequestPath(pullRequest)}/reviewers`);
}

export interface ReviewerChoice {
  id: string;
  isRequired?: boolean;
}

/** Adds reviewers; those who are there already become what is asked for. */
export function addReviewers(
  client: RestClient,
  pullRequest: PullRequest,
  reviewers: ReviewerChoice[],
): Promise<Reviewer[]> {
  return client
    .send<{ value: Reviewer[] }>('POST', `${pullRequestPath(pullRequest)}/reviewers`, { body: reviewers })
    .then(({ value }) => value);
}

export async function removeReviewer(client: RestClient, pullRequest: PullRequest, id: string): Promise<void> {
  await client.send('DELETE', `${pullRequestPath(pullRequest)}${path`/reviewers/${id}`}`);
}

/** A vote is always one's own. */
export function setVote(
  client: RestClient,
  pullRequest: PullRequest,
  { id, vote }: { id: string; vote: number },
): Promise<Reviewer> {
  return client.send('PUT', `${pullRequestPath(pullRequest)}${path`/reviewers/${id}`}`, { body: { vote } });
}
