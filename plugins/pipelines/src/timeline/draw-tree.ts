import { describeRecord } from './describe-record.js';
import type { TimelineNode } from './timeline-tree.js';

/** A run as an indented tree, with the errors and warnings of what went wrong below it. */
export function drawTree(nodes: readonly TimelineNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.record.name}: ${describeRecord(node)}`,
    ...issueLines(node).map((line) => `${indent}  ${line}`),
    ...drawTree(node.children, `${indent}  `),
  ]);
}

/** `error: npm exited with 1` */
export const issueLines = ({ record }: TimelineNode): string[] =>
  (record.issues ?? []).flatMap(({ type, message = '' }) =>
    message
      .split('\n')
      .filter(Boolean)
      .map((line) => `${type}: ${line}`),
  );
