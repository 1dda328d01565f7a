import type { Build } from '../api/builds.js';
import { drawTree } from '../timeline/draw-tree.js';
import { type TimelineNode, timelineTree } from '../timeline/timeline-tree.js';
import { drawFrame } from './draw-frame.js';
import { followRun, type RunTarget, type Snapshot, type Waiting } from './follow-run.js';
import { describeRun } from './judge-run.js';

interface Showing extends Waiting {
  /** Told what takes the place of what was told before. */
  progress(message: string): void;
  warn(message: string): void;
  /** Told how things stand in the end. */
  ended(build: Build): void;
}

/** Shows a run as a tree that changes until it has ended. @returns how it looks then, line by line */
export async function showTree(
  target: RunTarget,
  { progress, warn, ended, ...waiting }: Showing,
): Promise<AsyncIterable<string>> {
  const missed = ({ message }: Error) => warn(`${message} Waiting goes on.`);
  let last: Snapshot | undefined;
  let nodes: TimelineNode[] = [];
  for await (last of followRun(target, { ...waiting, withRecords: true, missed })) {
    nodes = timelineTree(last.records);
    progress(drawFrame(last.build, nodes, waiting.clock.now()).join('\n'));
  }
  // The first look has given one, or has thrown.
  const { build } = last as Snapshot;
  ended(build);
  return linesOf([...drawTree(nodes), ...describeRun(build)]);
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield `${line}\n`;
}
