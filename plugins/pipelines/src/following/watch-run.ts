import type { Build } from '../api/builds.js';
import { drawTree } from '../timeline/draw-tree.js';
import { type TimelineNode, timelineTree } from '../timeline/timeline-tree.js';
import { createChangeLog } from './describe-changes.js';
import { createLogReader } from './follow-logs.js';
import { followRun, type RunTarget, type Snapshot, type Waiting } from './follow-run.js';
import { describeRun } from './judge-run.js';
import { LiveTree } from './live-tree.js';

export interface Watching extends Waiting {
  /** Whether the logs are shown as they grow. */
  logs: boolean;
  /** Whether somebody reads them on a terminal. */
  isForPeople: boolean;
  /** Where a tree can be drawn again and again; lines are given otherwise. */
  screen?: NodeJS.WriteStream | undefined;
  /** What is not part of the result. */
  warn(message: string): void;
  /** Told how things stand in the end. */
  ended(build: Build): void;
}

/** What happens in a run, line by line; on a screen a tree that changes, and how it looks in the end. */
export async function* watchRun(target: RunTarget, watching: Watching): AsyncGenerator<string> {
  const tree = watching.screen && !watching.logs ? new LiveTree(watching.screen) : undefined;
  const changes = createChangeLog();
  const logs = watching.logs ? createLogReader(target, watching) : undefined;
  let last: Snapshot | undefined;
  let nodes: TimelineNode[] = [];
  const missed = ({ message }: Error) => watching.warn(`${message} Waiting goes on.`);
  try {
    for await (last of followRun(target, { ...watching, withRecords: true, missed })) {
      nodes = timelineTree(last.records);
      if (tree) tree.draw([...describeRun(last.build), ...drawTree(nodes, '  ')]);
      else yield* linesOf(changes(nodes));
      if (logs) yield* withBreaks(logs.read(nodes));
    }
  } finally {
    tree?.clear();
  }
  if (!last) return;
  watching.ended(last.build);
  if (tree) yield* linesOf(drawTree(nodes));
  yield* linesOf(describeRun(last.build));
}

function* linesOf(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
