import { defineTable, localDate } from '@adoc/sdk';
import type { PullRequestCommit } from '../api/pull-request-commits.js';

export const pullRequestCommitTable = defineTable<PullRequestCommit>({
  'Commit ID': (row) => row.commitId,
  Date: (row) => localDate(row.author.date),
  Author: { value: (row) => row.author.name, cut: true },
  Comment: { value: (row) => row.comment.split('\n', 1)[0], cut: true },
});
