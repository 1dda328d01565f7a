import type { BuildResult } from '../../areas/build/build.js';

const RESULTS = {
  none: 'skipped',
  succeeded: 'succeeded',
  partiallySucceeded: 'succeededWithIssues',
  failed: 'failed',
  canceled: 'canceled',
};

/** The result of a build as jobs and tasks name it. */
export const taskResult = (result: BuildResult): string => RESULTS[result];
