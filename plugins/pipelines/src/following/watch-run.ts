import type { Build } from '../api/builds.js';
import { timelineTree } from '../timeline/timeline-tree.js';
import { createChangeLog } from './describe-changes.js';
import { createLogReader } from './follow-logs.js';
import { followRun, type RunTarget, type Snapshot, type Waiting } from './follow-run.js';
import { describeRun } from './judge-run.js';

export interface Watching extends Waiting {
  /** Whether the logs are shown as they grow. */
  logs: boolean;
  /** Whether somebody reads them on a terminal. */
  isForPeople: boolean;
  /** What is not part of the result. */
  warn(message: string): void;
  /** Told how things stand in the end. */
  ended(build: Build): void;
}

/** What happens in a run, line by line. */
export async function* watchRun(target: RunTarget, watching: Watching): AsyncGenerator<string> {
  const changes = createChangeLog();
  const logs = watching.logs ? createLogReader(target, watching) : undefined;
  let last: Snapshot | undefined;
  const missed = ({ message }: Error) => watching.warn(`${message} Waiting goes on.`);
  for await (last of followRun(target, { ...watching, withRecords: true, missed })) {
    const nodes = timelineTree(last.records);
    yield* linesOf(changes(nodes, 'begun'));
    // What a task has written is told before how it has ended.
    if (logs) yield* withBreaks(logs.read(nodes));
    yield* linesOf(changes(nodes, 'ended'));
  }
  if (!last) return;
  watching.ended(last.build);
  yield* linesOf(describeRun(last.build));
}

function* linesOf(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
