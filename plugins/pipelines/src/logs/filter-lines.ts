import { LogEnd } from './log-end.js';
import { readable } from './readable.js';
import { timeOf } from './time-of.js';

/** Which lines of a log are shown, and how. */
export interface LineFilter {
  pattern?: RegExp | undefined;
  /** How many at the end. */
  tail?: number | undefined;
  timestamps: boolean;
  /** Whether colours and marks of the agent are made into words. */
  isForPeople?: boolean;
}

/** Whether a log is shown as it is, apart from where it begins. */
export const isPlain = ({ pattern, timestamps, isForPeople }: LineFilter): boolean =>
  timestamps && pattern === undefined && !isForPeople;

/** Lines of a log that are shown, some at a time. */
export async function* filterLines(blocks: AsyncIterable<string[]>, filter: LineFilter): AsyncGenerator<string[]> {
  const end = filter.tail === undefined ? undefined : new LogEnd(filter.tail);
  for await (const block of blocks) {
    const lines = shownOf(block, filter);
    if (lines.length === 0) continue;
    if (end) end.add(lines);
    else yield lines;
  }
  if (end) yield* end.blocks();
}

function shownOf(block: string[], { pattern, timestamps, isForPeople }: LineFilter): string[] {
  const shown: string[] = [];
  for (const line of block) {
    const time = timeOf(line);
    const message = line.slice(time.length);
    if (pattern && !pattern.test(message)) continue;
    shown.push(`${timestamps ? time : ''}${isForPeople ? readable(message) : message}`);
  }
  return shown;
}
