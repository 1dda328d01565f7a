import type { FileChange } from './api/iterations.js';
import type { ThreadContext, ThreadDraft } from './api/threads.js';
import type { Lines } from './parse-lines.js';

interface Place {
  change: FileChange;
  iteration: number;
  lines: Lines | undefined;
  /** Whether the lines are those of the file as it was. */
  isBefore: boolean;
}

/** Where a new thread stands, in the words of the API. */
export function anchorThread(place: Place): Pick<ThreadDraft, 'threadContext' | 'pullRequestThreadContext'> {
  const { change, iteration } = place;
  return {
    threadContext: { filePath: change.item.path, ...rangeOf(place) },
    pullRequestThreadContext: {
      changeTrackingId: change.changeTrackingId,
      // Twice the same means: compared with where the branches parted.
      iterationContext: { firstComparingIteration: iteration, secondComparingIteration: iteration },
    },
  };
}

function rangeOf({ lines, isBefore }: Place): Omit<ThreadContext, 'filePath'> {
  if (!lines) return {};
  const [start, end] = [lines.start, lines.end].map((line) => ({ line, offset: 1 }));
  if (!start || !end) return {};
  return isBefore ? { leftFileStart: start, leftFileEnd: end } : { rightFileStart: start, rightFileEnd: end };
}
