/** A file or folder of a commit. */
export interface Item {
  /** From the root, with a leading slash. */
  path: string;
  objectId: string;
  type: 'blob' | 'tree' | 'commit';
  /** As Git writes it, such as `100644`. */
  mode: string;
  /** Bytes; undefined of a folder. */
  size: number | undefined;
}

export type Recursion = 'none' | 'oneLevel' | 'oneLevelPlusNestedEmptyFolders' | 'full';
