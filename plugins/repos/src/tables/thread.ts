import { defineTable } from '@adoc/sdk';
import type { Thread, ThreadContext } from '../api/threads.js';

export const threadTable = defineTable<Thread>({
  ID: (row) => row.id,
  Status: (row) => row.status,
  Place: { value: (row) => placeOf(row.threadContext), cut: true },
  Author: { value: (row) => row.comments[0]?.author.displayName, cut: true },
  Comments: (row) => row.comments.filter(({ isDeleted }) => !isDeleted).length,
  Comment: { value: (row) => row.comments[0]?.content?.split('\n', 1)[0], cut: true },
});

/** `/src/index.js:3`, `/src/index.js:3-7`; lines of the file as it was before are marked. Empty for the pull request as a whole. */
export function placeOf(context: ThreadContext | null): string {
  if (!context) return '';
  const { filePath, rightFileStart, rightFileEnd, leftFileStart, leftFileEnd } = context;
  const start = rightFileStart ?? leftFileStart;
  if (!start) return filePath;
  const end = (rightFileStart ? rightFileEnd : leftFileEnd)?.line ?? start.line;
  const lines = end > start.line ? `${start.line}-${end}` : `${start.line}`;
  return `${filePath}:${lines}${rightFileStart ? '' : ' (before)'}`;
}
