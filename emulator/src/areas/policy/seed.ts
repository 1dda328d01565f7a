import type { Shape } from '../../seed/shape.js';

/** A policy of a seed. */
export interface PolicySeed {
  /**
   * `approver-count`, `required-reviewer`, `build`, `comment-required`, `work-item-linking`, `merge-strategy`, `status`,
   * `case-enforcement`, `file-size`, `path-length`, `reserved-names`, `author-email`, `file-name` or `secrets`.
   */
  type: string;
  /** Name of a repository of the project; all of them when left out. */
  repository?: string;
  /** Short name; the whole repository when left out. */
  branch?: string;
  /** `exact` when left out, or `prefix`. */
  matchKind?: string;
  /** True when left out. */
  isBlocking?: boolean;
  /** True when left out. */
  isEnabled?: boolean;
  /** As the REST API has them, with numbers and flags as text and lists with a semicolon between their items. */
  settings?: Record<string, string>;
}

export const POLICY_SEED: Shape<PolicySeed> = {
  type: 'string',
  repository: 'string',
  branch: 'string',
  matchKind: 'string',
  isBlocking: 'boolean',
  isEnabled: 'boolean',
  settings: 'texts',
};
