import type { TimelineNode } from './timeline-tree.js';

const words: Record<string, string> = {
  inProgress: 'running',
  succeededWithIssues: 'succeeded with issues',
};

/**
 * How a stage, job or task is doing: `running`, `failed (1m 5s)`.
 * @param now since 1970, for what is looked at while it runs: `running (12s)`
 */
export function describeRecord({ record, isHeld }: TimelineNode, now?: number): string {
  const { state, result, startTime, finishTime } = record;
  if (state === 'completed') {
    const took = startTime && finishTime && result !== 'skipped' ? ` (${elapsed(startTime, finishTime)})` : '';
    return `${words[result ?? ''] ?? result ?? state}${took}`;
  }
  if (isHeld) return 'waiting for approvals or checks';
  const since = state === 'inProgress' && now !== undefined && startTime;
  return `${words[state] ?? state}${since ? ` (${elapsed(since, now)})` : ''}`;
}

/** The time between two moments: `15s`, `3m 34s`, `1h 2m 0s`. */
export function elapsed(from: string, to: string | number): string {
  const seconds = Math.max(0, Math.round((new Date(to).getTime() - Date.parse(from)) / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const larger = [hours > 0 && `${hours}h`, seconds >= 60 && `${minutes}m`].filter(Boolean);
  return [...larger, `${seconds % 60}s`].join(' ');
}
