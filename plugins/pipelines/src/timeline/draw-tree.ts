import { describeRecord } from './describe-record.js';
import type { TimelineNode } from './timeline-tree.js';

interface Drawing {
  indent?: string;
  /** Since 1970, where it is shown for how long something has been running. */
  now?: number | undefined;
}

/** A run as an indented tree, with the errors and warnings of what went wrong below it. */
export function drawTree(nodes: readonly TimelineNode[], { indent = '', now }: Drawing = {}): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.record.name}: ${describeRecord(node, now)}`,
    ...issueLines(node).map((line) => `${indent}  ${line}`),
    ...drawTree(node.children, { indent: `${indent}  `, now }),
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
