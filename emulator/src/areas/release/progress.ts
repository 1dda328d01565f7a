import type { Stage } from './release.js';

/** Whether a stage is being deployed, or waits for its turn. */
export const isOngoing = ({ status }: Stage): boolean => ['inProgress', 'queued'].includes(status);
