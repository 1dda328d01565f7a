/** A state that a work item can be in. */
export interface WorkItemState {
  name: string;
  /** Six hexadecimal digits. */
  color: string;
  category: 'Proposed' | 'InProgress' | 'Resolved' | 'Completed' | 'Removed';
}

/** A kind of work items, such as bugs. */
export interface WorkItemType {
  name: string;
  referenceName: string;
  description: string;
  /** Six hexadecimal digits. */
  color: string;
  icon: string;
  /** The first is that of new items. */
  states: readonly WorkItemState[];
}
