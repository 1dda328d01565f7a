import type { TimelineRecord } from '../api/timeline.js';

/** A stage, job or task of a run, with what is in it. */
export interface TimelineNode {
  record: TimelineRecord;
  /** Whether a stage cannot begin before somebody approves, or a check passes. */
  isHeld: boolean;
  children: TimelineNode[];
}

const shown = new Set(['Stage', 'Job', 'Task']);

/**
 * Stages with their jobs and tasks, in order. What only the service needs, such as the phases between stages and jobs, and the
 * one stage of a pipeline without stages, is left out.
 */
export function timelineTree(records: readonly TimelineRecord[]): TimelineNode[] {
  const byParent = new Map<string | undefined, TimelineRecord[]>();
  for (const record of records) {
    const parent = record.parentId ?? undefined;
    byParent.set(parent, [...(byParent.get(parent) ?? []), record]);
  }
  const childrenOf = (parent: string | undefined): TimelineRecord[] =>
    (byParent.get(parent) ?? []).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const nodesBelow = (parent: string | undefined): TimelineNode[] => {
    const below = childrenOf(parent);
    // Each is taken once: one that is above itself would have no end.
    byParent.delete(parent);
    return below.flatMap((record) => {
      const isHeld = childrenOf(record.id).some(isOpenCheckpoint);
      const children = nodesBelow(record.id);
      return isShown(record) ? [{ record, isHeld, children }] : children;
    });
  };
  return nodesBelow(undefined);
}

const isShown = ({ type, name }: TimelineRecord): boolean =>
  shown.has(type) && !(type === 'Stage' && name === '__default');

const isOpenCheckpoint = ({ type, state }: TimelineRecord): boolean => type === 'Checkpoint' && state === 'inProgress';
