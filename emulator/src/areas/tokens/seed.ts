import type { Shape } from '../../seed/shape.js';

/** What an organization forbids its personal access tokens. */
export interface PatPolicySeed {
  /** No token for all organizations. */
  forbidsGlobal?: boolean;
  /** No token with full access. */
  forbidsFullScope?: boolean;
  /** Longest life of a token, in days. */
  maximumDays?: number;
}

export const PAT_POLICY: Shape<PatPolicySeed> = {
  forbidsGlobal: 'boolean',
  forbidsFullScope: 'boolean',
  maximumDays: 'number',
};
