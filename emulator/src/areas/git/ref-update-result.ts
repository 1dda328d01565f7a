import type { RefUpdate } from '../events.js';
import type { ServiceError } from '../service-error.js';

export type RefUpdateStatus =
  | 'succeeded'
  | 'succeededNonExistentRef'
  | 'staleOldObjectId'
  | 'invalidRefName'
  | 'unresolvableToCommit'
  | 'locked'
  | 'refNameConflict'
  | 'rejectedByPolicy';

/** What became of the update of a ref. */
export interface RefUpdateResult extends RefUpdate {
  status: RefUpdateStatus;
  success: boolean;
  /** Why not, for those who have no status to show. */
  error: ServiceError | undefined;
}
