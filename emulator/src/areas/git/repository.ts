import type { RepositorySeed } from '../../seed/seed.js';
import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

/** A Git repository. What it holds is in its directory: see `openRepository`. */
export interface Repository {
  id: string;
  name: string;
  project: Project;
  /** In full, such as `refs/heads/main`; undefined while the repository is empty. */
  defaultBranch: string | undefined;
  isDisabled: boolean;
  isHidden: boolean;
  /** Bytes. */
  size: number;
  /** What it was forked from. */
  parent: Repository | undefined;
  createdDate: string;
  /** Who wrote what it starts with. */
  authors: readonly User[];
  /** What it starts with, written to disk when it is first opened. */
  seed: RepositorySeed;
}
