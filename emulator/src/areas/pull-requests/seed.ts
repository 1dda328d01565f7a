import type { Shape } from '../../seed/shape.js';

/** A pull request of a seed. */
export interface PullRequestSeed {
  title: string;
  description?: string;
  /** Short name of a branch of the repository. */
  source: string;
  /** Short name; the default branch when left out. */
  target?: string;
}

export const PULL_REQUEST: Shape<PullRequestSeed> = {
  title: 'string',
  description: 'string',
  source: 'string',
  target: 'string',
};
