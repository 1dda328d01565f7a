import type { TimelineRecord } from './timeline-record.js';

/** Lines of text that are made when somebody reads them. */
export interface Lines {
  count: number;
  /** @param index From 0. */
  at(index: number): string;
}

/** What a record has written. */
export interface Log {
  /** From 1 in its run. */
  id: number;
  /** The records whose lines it holds, one after the other: a task its own, a job those of its tasks. */
  parts: readonly { record: TimelineRecord; lines: Lines }[];
}

export const textLines = (lines: readonly string[]): Lines => ({
  count: lines.length,
  at: (index) => lines[index] ?? '',
});

/** Every line of a filling has this length with its time and its line break. */
const LINE = 128;
const STAMP = 29;

/** Puts so many bytes of lines between a head and a tail. */
export function filledLines(head: readonly string[], bytes: number, tail: readonly string[]): Lines {
  const filling = Math.ceil(bytes / LINE);
  const body = (index: number): string =>
    `Line ${String(index + 1).padStart(9, '0')}: `.padEnd(
      LINE - STAMP - 2,
      'The quick brown fox jumps over the lazy dog. ',
    );
  return {
    count: head.length + filling + tail.length,
    at: (index) => {
      if (index < head.length) return head[index] ?? '';
      if (index < head.length + filling) return body(index - head.length);
      return tail[index - head.length - filling] ?? '';
    },
  };
}

/** How many lines of a part are there at a moment. */
function shownLines(record: TimelineRecord, lines: Lines, now: number): number {
  const { begin, end, plannedEnd } = record;
  if (begin === undefined || begin > now) return 0;
  const until = Math.min(now, end ?? now);
  const planned = plannedEnd ?? until;
  if (until >= planned) return lines.count;
  return Math.floor(((until - begin) / (planned - begin)) * lines.count);
}

/** How many lines a log has at a moment. */
export const lineCount = ({ parts }: Log, now: number): number =>
  parts.reduce((sum, { record, lines }) => sum + shownLines(record, lines, now), 0);

/** When a log was begun and last written to; undefined when it is not there yet. */
export function logTimes({ parts }: Log, now: number): { createdAt: number; changedAt: number } | undefined {
  const begun = parts.filter(({ record }) => record.begin !== undefined && record.begin <= now);
  const createdAt = begun[0]?.record.begin;
  if (createdAt === undefined) return undefined;
  const last = begun.at(-1)?.record;
  return { createdAt, changedAt: Math.min(now, last?.end ?? now) };
}

/**
 * The lines of a log, each with its time, without a line break.
 * @param from From 0.
 * @param to The line after the last.
 */
export function* readLog({ parts }: Log, from: number, to: number): Generator<string> {
  let start = 0;
  for (const { record, lines } of parts) {
    const first = Math.max(from, start) - start;
    const last = Math.min(to, start + lines.count) - start;
    const { begin = 0, plannedEnd = begin } = record;
    const pace = (plannedEnd - begin) / Math.max(1, lines.count);
    for (let index = first; index < last; index += 1) {
      yield `${stamp(begin + pace * index)} ${lines.at(index)}`;
    }
    start += lines.count;
  }
}

/** As agents write it: with seven digits after the second. */
const stamp = (moment: number): string => `${new Date(moment).toISOString().slice(0, -1)}0000Z`;
