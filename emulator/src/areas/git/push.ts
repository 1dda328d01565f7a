import type { RefUpdate } from '../events.js';
import type { User } from '../identities/user.js';
import type { Repository } from './repository.js';

/** Refs of a repository that somebody changed in one go, by Git or over REST. */
export interface Push {
  /** Unique in the organization. */
  id: number;
  repository: Repository;
  user: User;
  date: string;
  updates: readonly RefUpdate[];
  /** Commits that came with it; undefined for the push a repository starts with, which brought all that no other did. */
  commitIds: ReadonlySet<string> | undefined;
}
