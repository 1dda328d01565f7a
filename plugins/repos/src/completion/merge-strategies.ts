import type { CompletionOptions } from '../api/pull-requests.js';

/** How people call them, and the service's own names. */
export const mergeStrategies = {
  merge: 'noFastForward',
  squash: 'squash',
  rebase: 'rebase',
  'semi-linear': 'rebaseMerge',
  noFastForward: 'noFastForward',
  rebaseMerge: 'rebaseMerge',
} as const satisfies Record<string, CompletionOptions['mergeStrategy']>;

export type MergeStrategyName = keyof typeof mergeStrategies;
