import { describeRecord } from '../timeline/describe-record.js';
import { issueLines } from '../timeline/draw-tree.js';
import type { TimelineNode } from '../timeline/timeline-tree.js';

type Which = 'begun' | 'ended';

/** Says what has begun or ended since, in one line for each change. It remembers what it has said. */
export function createChangeLog(): (nodes: readonly TimelineNode[], which: Which) => string[] {
  const said = new Map<string, string>();
  const linesOf = (node: TimelineNode, path: string): string[] => {
    const state = describeRecord(node);
    const isNew = said.get(node.record.id) !== state && state !== 'pending';
    said.set(node.record.id, state);
    if (!isNew) return [];
    const issues = node.record.state === 'completed' ? issueLines(node).map((line) => `${path}: ${line}`) : [];
    return [`${path}: ${state}`, ...issues];
  };
  const walk = (nodes: readonly TimelineNode[], which: Which, above = ''): string[] =>
    nodes.flatMap((node) => {
      const path = `${above}${node.record.name}`;
      const hasEnded = node.record.state === 'completed';
      const own = hasEnded === (which === 'ended') ? linesOf(node, path) : [];
      const below = walk(node.children, which, `${path} > `);
      // What begins is said before what is in it, and what ends after.
      return hasEnded ? [...below, ...own] : [...own, ...below];
    });
  return walk;
}
