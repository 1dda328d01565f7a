export type RecordResult = 'succeeded' | 'succeededWithIssues' | 'failed' | 'canceled' | 'skipped' | 'abandoned';
export type RecordState = 'pending' | 'inProgress' | 'completed';

export interface Issue {
  type: 'error' | 'warning';
  category: string;
  message: string;
  data: Readonly<Record<string, string>>;
}

/** Where an earlier try of the same thing is. */
export interface PreviousAttempt {
  attempt: number;
  timelineId: string;
  recordId: string;
}

/**
 * A stage, phase, job, task or checkpoint of a run. What happens to it is planned ahead, so that its state follows from the time:
 * it begins, and ends with its result, at moments in milliseconds since 1970.
 */
export interface TimelineRecord {
  id: string;
  parentId: string | undefined;
  type: string;
  name: string;
  identifier: string | undefined;
  order: number;
  attempt: number;
  previousAttempts: readonly PreviousAttempt[];
  /** Undefined while nobody knows, and for what is skipped. */
  begin: number | undefined;
  end: number | undefined;
  /** When it would have ended had nobody canceled it: how fast its log grows. */
  plannedEnd: number | undefined;
  result: RecordResult | undefined;
  issues: readonly Issue[];
  task: { id: string; name: string; version: string } | undefined;
  workerName: string | undefined;
  logId: number | undefined;
}

/** The state at a moment. */
export function stateOf({ begin, end }: TimelineRecord, now: number): RecordState {
  if (end !== undefined && end <= now) return 'completed';
  return begin !== undefined && begin <= now ? 'inProgress' : 'pending';
}

/** Whether something ended well enough for what depends on it. */
export const isGood = (result: RecordResult | undefined): boolean =>
  result === 'succeeded' || result === 'succeededWithIssues';
