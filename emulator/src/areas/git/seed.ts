import type { Shape } from '../../seed/shape.js';

/** What a repository of a seed has in Git. Without branches it is empty and has no default branch. */
export interface GitSeed {
  name: string;
  /** Short name, `main` when left out. */
  defaultBranch?: string;
  /** Short names, without `refs/heads/`. Each but the default branch is one commit ahead of it. */
  branches?: string[];
  /** Short names, without `refs/tags/`. */
  tags?: string[];
  /** Text by path, such as `src/index.js`, on the default branch; a README when left out. */
  files?: Record<string, string>;
  /** How many commits the default branch has; 3 when left out. */
  commits?: number;
  /** Short names of branches that the first author keeps locked. */
  lockedBranches?: string[];
  /** A disabled repository is listed, but its content cannot be read. */
  isDisabled?: boolean;
  /** A hidden repository is listed only on request (`includeHidden`). */
  isHidden?: boolean;
  /** Bytes. */
  size?: number;
}

export const GIT: Shape<GitSeed> = {
  name: 'string',
  defaultBranch: 'string',
  branches: 'strings',
  tags: 'strings',
  files: 'texts',
  commits: 'number',
  lockedBranches: 'strings',
  isDisabled: 'boolean',
  isHidden: 'boolean',
  size: 'number',
};
