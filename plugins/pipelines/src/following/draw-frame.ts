import type { Build } from '../api/builds.js';
import { drawTree } from '../timeline/draw-tree.js';
import type { TimelineNode } from '../timeline/timeline-tree.js';
import { describeRun } from './judge-run.js';

/** A run as it is at a moment, and where somebody can do something about it. */
export function drawFrame(build: Build, nodes: readonly TimelineNode[], now: number): string[] {
  const way = nodes.some(({ isHeld }) => isHeld) ? ['What can be approved: adoc pipelines approval list'] : [];
  return [...describeRun(build), ...drawTree(nodes, { indent: '  ', now }), ...way];
}
