import { localDate, sentences } from '@adoc/sdk';
import type { Thread, ThreadComment } from '../api/threads.js';
import { placeOf } from './thread.js';

/** A thread as people read it: one comment after the other, whole. */
export const discussion = sentences<Thread>((thread) => [
  [`Thread ${thread.id}`, thread.status, placeOf(thread.threadContext)].filter(Boolean).join(', '),
  ...thread.comments.flatMap(said),
]);

function said({ id, author, publishedDate, content, isDeleted }: ThreadComment): string[] {
  const lines = isDeleted ? ['(deleted)'] : (content ?? '').split(/\r?\n/);
  return [
    '',
    `${author.displayName}, ${localDate(publishedDate)}, comment ${id}:`,
    ...lines.map((line) => line && `  ${line}`),
  ];
}
