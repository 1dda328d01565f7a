import { defineTable, localDate } from '@adoc/sdk';
import type { ThreadComment } from '../api/threads.js';

export const threadCommentTable = defineTable<ThreadComment>({
  ID: (row) => row.id,
  Published: (row) => localDate(row.publishedDate),
  Author: { value: (row) => row.author.displayName, cut: true },
  Comment: { value: (row) => row.content?.split('\n', 1)[0], cut: true },
});
