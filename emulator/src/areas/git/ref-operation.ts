import type { User } from '../identities/user.js';
import type { AsyncOperation } from './async-operation.js';
import type { Repository } from './repository.js';

export type RefOperationKind = 'cherryPick' | 'revert';

/** A cherry-pick or revert that the service does in the background, onto a branch of its own. */
export interface RefOperation extends AsyncOperation {
  /** Unique in the organization for its kind. */
  id: number;
  kind: RefOperationKind;
  repository: Repository;
  user: User;
  /** In the order they are taken. */
  commitIds: readonly string[];
  /** Where the commits come from, if that is a pull request. */
  pullRequestId: number | undefined;
  /** The branch it starts from, in full. */
  ontoRefName: string;
  /** The branch it makes, in full. */
  generatedRefName: string;
  detail: RefOperationDetail;
}

export interface RefOperationDetail {
  failure: 'none' | 'refNameConflict' | 'targetBranchDeleted' | 'writePermissionRequired' | 'other';
  message: string | undefined;
  hasConflict: boolean;
  /** The commit it got to. */
  currentCommitId: string | undefined;
  /** From 0 to 1. */
  progress: number;
}
