/** How an entry of a tree differs between two commits. A moved file is there twice: where it is, and as deleted where it was. */
export interface Change {
  changeType: 'add' | 'edit' | 'delete' | 'rename' | 'edit, rename' | 'delete, sourceRename';
  /** From the root, with a leading slash. */
  path: string;
  /** Where a moved file was before. */
  originalPath: string | undefined;
  type: 'blob' | 'tree' | 'commit';
  /** Undefined after a deletion. */
  objectId: string | undefined;
  /** Undefined before an addition. */
  originalObjectId: string | undefined;
}
