import { defineTable, localDate } from '@adoc/sdk';
import type { PullRequest } from '../api/pull-requests.js';

/** One's own, wherever they are: the place in place of the creator. */
export const myPullRequestTable = defineTable<PullRequest>({
  ID: (row) => row.pullRequestId,
  Created: (row) => localDate(row.creationDate),
  Title: { value: (row) => row.title, cut: true },
  Status: (row) => row.status,
  IsDraft: (row) => row.isDraft,
  Project: { value: (row) => row.repository.project.name, cut: true },
  Repository: { value: (row) => row.repository.name, cut: true },
});
