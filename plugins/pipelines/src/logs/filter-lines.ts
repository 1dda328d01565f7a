import { withoutTime } from './without-time.js';

/** Which lines of a log are shown, and how. */
export interface LineFilter {
  pattern?: RegExp | undefined;
  /** How many at the end. */
  tail?: number | undefined;
  timestamps: boolean;
}

/** Whether a log is shown as it is, apart from where it begins. */
export const isPlain = ({ pattern, timestamps }: LineFilter): boolean => timestamps && pattern === undefined;

/** Lines of a log that are shown. At most as many are kept as `tail` says. */
export async function* filterLines(lines: AsyncIterable<string>, filter: LineFilter): AsyncGenerator<string> {
  const { pattern, tail, timestamps } = filter;
  const kept: string[] = [];
  for await (const whole of lines) {
    const line = timestamps ? whole : withoutTime(whole);
    if (pattern && !pattern.test(withoutTime(whole))) continue;
    if (tail === undefined) yield line;
    else if (kept.push(line) > tail) kept.shift();
  }
  yield* kept;
}
