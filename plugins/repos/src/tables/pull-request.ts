import { defineTable, localDate } from '@adoc/sdk';
import type { PullRequest } from '../api/pull-requests.js';

export const pullRequestTable = defineTable<PullRequest>({
  ID: (row) => row.pullRequestId,
  Created: (row) => localDate(row.creationDate),
  Creator: { value: (row) => row.createdBy.displayName, cut: true },
  Title: { value: (row) => row.title, cut: true },
  Status: (row) => row.status,
  IsDraft: (row) => row.isDraft,
  Repository: { value: (row) => row.repository.name, cut: true },
});
