import type { Shape } from '../../seed/shape.js';

/** A work item of a seed. They are numbered from 1, in the order of the seed. */
export interface WorkItemSeed {
  title: string;
  /** Such as `Bug`; the kind of work item that the process has for a task when left out. */
  type?: string;
  /** The first state of its kind when left out. */
  state?: string;
  /** Display or sign-in name. */
  assignedTo?: string;
  description?: string;
  tags?: string[];
}

export const WORK_ITEM: Shape<WorkItemSeed> = {
  title: 'string',
  type: 'string',
  state: 'string',
  assignedTo: 'string',
  description: 'string',
  tags: 'strings',
};
