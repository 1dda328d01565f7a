import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { WorkItemType } from './work-item-type.js';

export type FieldValue = string | number | boolean | User;

/** A link from a work item to something else. */
export interface Relation {
  /** Reference name of its kind. */
  rel: string;
  /** Another work item, or the URI of anything else. */
  target: number | string;
  attributes: Readonly<Record<string, unknown>>;
}

/** A bug, task, story and the like. */
export interface WorkItem {
  /** Unique in the organization, from 1. */
  readonly id: number;
  readonly project: Project;
  type: WorkItemType;
  /** From 1. */
  rev: number;
  /** By reference name. */
  fields: Map<string, FieldValue>;
  relations: readonly Relation[];
}
