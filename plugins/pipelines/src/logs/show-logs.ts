import type { RestClient } from '@adoc/sdk';
import { listLogs, streamLog } from '../api/logs.js';
import { filterLines, isPlain, type LineFilter } from './filter-lines.js';
import { readLines } from './read-lines.js';
import type { StepLog } from './select-logs.js';

interface Source {
  client: RestClient;
  project: string;
  runId: number;
  logs: readonly StepLog[];
}

/** A line of a log as data. */
export interface LogLine {
  step: string;
  line: string;
}

const LINE_FEED = 10;

/** Logs one after the other, each below its name where there are several. What needs no change is passed on in bytes. */
export async function* showLogs(source: Source, filter: LineFilter): AsyncGenerator<string | Uint8Array> {
  const isOne = source.logs.length === 1;
  for (const log of source.logs) {
    let heading = isOne ? '' : `==> ${log.path} <==\n`;
    const pieces = isPlain(filter) ? whole(source, log, filter) : joined(filtered(source, log, filter));
    for await (const piece of pieces) {
      if (heading !== '') yield heading;
      heading = '';
      yield piece;
    }
  }
}

/** The same as data. */
export async function* logLines(source: Source, filter: LineFilter): AsyncGenerator<LogLine> {
  for (const log of source.logs) {
    for await (const lines of filtered(source, log, filter)) for (const line of lines) yield { step: log.path, line };
  }
}

async function* whole(source: Source, log: StepLog, filter: LineFilter): AsyncGenerator<string | Uint8Array> {
  let last: number | undefined;
  for await (const piece of await open(source, log, filter)) {
    last = piece.at(-1) ?? last;
    yield piece;
  }
  if (last !== undefined && last !== LINE_FEED) yield '\n';
}

async function* filtered(source: Source, log: StepLog, filter: LineFilter): AsyncGenerator<string[]> {
  yield* filterLines(readLines(await open(source, log, filter)), filter);
}

async function* joined(blocks: AsyncIterable<string[]>): AsyncGenerator<string> {
  for await (const lines of blocks) yield `${lines.join('\n')}\n`;
}

/** The end of a log is asked for alone, unless it depends on what the lines say. */
async function open(
  { client, project, runId }: Source,
  { id }: StepLog,
  { tail, pattern }: LineFilter,
): Promise<AsyncIterable<Uint8Array>> {
  const run = { project, runId };
  if (tail === undefined || pattern) return streamLog(client, run, id);
  const known = (await listLogs(client, run)).find((log) => log.id === id);
  return streamLog(client, run, id, Math.max(0, (known?.lineCount ?? 0) - tail));
}
