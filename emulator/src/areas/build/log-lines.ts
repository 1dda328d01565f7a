import type { Organization } from '../organization.js';
import type { Build } from './build.js';
import { logNotFound } from './errors.js';
import { type Log, lineCount, logTimes, readLog } from './run/log.js';
import type { Run } from './run/run.js';
import { findRun } from './run/runs.js';

/** A log as it is now. */
export interface LogNow {
  log: Log;
  lineCount: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
}

const CHUNK = 65_536;

/** The logs of a run that are there now, from the first. */
export async function logsOf(organization: Organization, build: Build): Promise<LogNow[]> {
  const run = await findRun(organization, build);
  return run ? visibleLogs(run, organization.clock.now()) : [];
}

function visibleLogs({ logs }: Run, now: number): LogNow[] {
  return logs.flatMap((log) => {
    const times = logTimes(log, now);
    return times ? [{ log, lineCount: lineCount(log, now), ...times }] : [];
  });
}

/** @throws ServiceError when there is none of that number, or it is not there yet. */
export async function getLog(organization: Organization, build: Build, id: string): Promise<LogNow> {
  const found = (await logsOf(organization, build)).find(({ log }) => String(log.id) === id);
  if (!found) throw logNotFound(id, build.id);
  return found;
}

/** Text in pieces of a size that is good to send. @param each What a line becomes. */
export function* inChunks(lines: Iterable<string>, each: (line: string, index: number) => string): Generator<Buffer> {
  let text = '';
  let index = 0;
  for (const line of lines) {
    text += each(line, index);
    index += 1;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** The whole log as it is now, with line breaks. */
export const logText = (now: LogNow): Generator<Buffer> =>
  inChunks(readLog(now.log, 0, now.lineCount), (line) => `${line}\r\n`);
