import type { Organization } from '../../organization.js';
import type { BuildResult } from '../build.js';
import { buildsOf } from '../builds.js';
import type { Run, StageRun } from './run.js';
import type { RecordResult, TimelineRecord } from './timeline-record.js';

interface End {
  /** Milliseconds since 1970. */
  at: number;
  result: RecordResult;
}

/** A stage has come to its end, or will never run. */
export function endStage(stage: StageRun, { at, result }: End): void {
  stage.state = 'done';
  stage.result = result;
  Object.assign(stage.record, { end: at, result });
}

/** All stages are done: the run has its result, and everybody hears of it. @param at Milliseconds since 1970. */
export async function endBuild(
  organization: Organization,
  run: Run,
  { at, result = resultOf(run.stages) }: { at: number; result?: BuildResult },
): Promise<void> {
  const { build } = run;
  Object.assign(build, { status: 'completed', result, finishedAt: at, changedAt: at });
  build.startedAt ??= at;
  run.changeId += 1;
  buildsOf(organization).changed();
  await organization.events.emit('built', { build });
}

function resultOf(stages: readonly StageRun[]): BuildResult {
  const has = (result: RecordResult): boolean => stages.some((stage) => stage.result === result);
  if (has('canceled')) return 'canceled';
  if (has('failed')) return 'failed';
  return has('succeededWithIssues') ? 'partiallySucceeded' : 'succeeded';
}

/** Cuts short what is going on at a moment: what runs is canceled, what has not begun is skipped. */
export function cutShort(records: readonly TimelineRecord[], at: number): void {
  for (const record of records) {
    if (record.end !== undefined && record.end <= at) continue;
    const isRunning = record.begin !== undefined && record.begin < at;
    if (!isRunning) record.begin = undefined;
    Object.assign(record, { end: at, result: isRunning ? 'canceled' : 'skipped' });
  }
}
