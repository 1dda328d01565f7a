import type { Build } from '../../areas/build/build.js';
import type { Run } from '../../areas/build/run/run.js';
import { stateOf, type TimelineRecord } from '../../areas/build/run/timeline-record.js';
import { identifier } from '../../identifier.js';
import type { Call } from '../route.js';
import { logsUrl } from './build-body.js';

interface Shown {
  id: string;
  run: Run;
  records: readonly TimelineRecord[];
}

/** What has happened in a run so far. */
export function timelineBody(call: Call, build: Build, { id, run, records }: Shown): object {
  const url = `${call.address.base}/${build.project.id}/_apis/build/builds/${build.id}/Timeline/${id}`;
  const now = call.organization.clock.now();
  return {
    records: records.map((record) => recordBody(call, build, { record, now, changeId: run.changeId })),
    lastChangedBy: identifier(call.organization.id, 'build service'),
    lastChangedOn: new Date(Math.min(now, build.finishedAt ?? now)).toISOString(),
    id,
    changeId: run.changeId,
    url,
  };
}

interface Moment {
  record: TimelineRecord;
  now: number;
  changeId: number;
}

function recordBody(call: Call, build: Build, { record, now, changeId }: Moment): object {
  const state = stateOf(record, now);
  const isDone = state === 'completed';
  const issues = isDone ? record.issues : [];
  const isBegun = state !== 'pending' && record.begin !== undefined;
  const isLogged = record.logId !== undefined && isBegun;
  return {
    previousAttempts: record.previousAttempts,
    id: record.id,
    parentId: record.parentId ?? null,
    type: record.type,
    name: record.name,
    startTime: isBegun ? iso(record.begin) : null,
    finishTime: isDone ? iso(record.end) : null,
    currentOperation: null,
    percentComplete: state === 'inProgress' ? percentOf(record, now) : null,
    state,
    result: isDone ? record.result : null,
    resultCode: null,
    changeId,
    lastModified: '0001-01-01T00:00:00',
    workerName: isBegun ? (record.workerName ?? null) : null,
    order: record.order,
    details: null,
    errorCount: issues.filter(({ type }) => type === 'error').length,
    warningCount: issues.filter(({ type }) => type === 'warning').length,
    url: null,
    log: isLogged ? { id: record.logId, type: 'Container', url: `${logsUrl(call, build)}/${record.logId}` } : null,
    task: record.task ?? null,
    attempt: record.attempt,
    identifier: record.identifier ?? null,
    ...(issues.length > 0 && { issues }),
  };
}

const iso = (moment: number | undefined): string | null =>
  moment === undefined ? null : new Date(moment).toISOString();

function percentOf({ type, begin, plannedEnd }: TimelineRecord, now: number): number | null {
  if (type !== 'Task' || begin === undefined || plannedEnd === undefined) return null;
  return Math.floor(((now - begin) / Math.max(1, plannedEnd - begin)) * 100);
}
