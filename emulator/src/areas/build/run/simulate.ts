import type { Organization } from '../../organization.js';
import type { Dependency } from './condition.js';
import { isMet } from './condition.js';
import { cutShort, endStage } from './end.js';
import type { Run } from './run.js';
import { runVariables } from './run-variables.js';
import { scheduleStage } from './schedule-stage.js';
import type { Issue, TimelineRecord } from './timeline-record.js';

/** A canceled run would have taken so much longer. */
const LONGER = 1.5;

/** Works out what happened in a run that ended before the emulator started, and fits it into the time the run took. */
export function simulate(organization: Organization, run: Run): void {
  const { startedAt: start = 0, finishedAt: finish = start, result } = run.build;
  const ends = new Map<string, number>();
  for (const stage of run.stages) {
    const { plan } = stage;
    const known: Dependency[] = run.stages.map((each) => ({ ...each, name: each.plan.name }));
    const waitsFor = known.filter(({ name }) => plan.dependsOn.includes(name));
    const begin = Math.max(start, ...plan.dependsOn.map((name) => ends.get(name) ?? start));
    const variables = { ...runVariables(organization, run.build), ...run.plan.variables, ...plan.variables };
    if (!isMet(plan.condition, { waitsFor, known, variables })) {
      endStage(stage, { at: begin, result: 'skipped' });
      ends.set(plan.name, begin);
      continue;
    }
    const planned = scheduleStage({ run, stage, begin, variables, stages: known });
    Object.assign(stage.record, { begin, plannedEnd: planned.end });
    endStage(stage, { at: planned.end, result: planned.result });
    ends.set(plan.name, planned.end);
  }
  const end = Math.max(start + 1, ...ends.values());
  const length = (finish - start) * (result === 'canceled' ? LONGER : 1);
  stretch(run, start, length / (end - start));
  if (result === 'canceled') cutShort(run.records, finish);
  if (result === 'partiallySucceeded') addWarning(run);
}

function stretch(run: Run, start: number, factor: number): void {
  const move = (moment: number | undefined): number | undefined =>
    moment === undefined ? undefined : Math.round(start + (moment - start) * factor);
  for (const record of run.records) {
    const { begin, end, plannedEnd } = record;
    Object.assign(record, { begin: move(begin), end: move(end), plannedEnd: move(plannedEnd) });
  }
  run.published = run.published.map((each) => ({ ...each, at: move(each.at) ?? each.at }));
}

const WARNING: Issue = {
  type: 'warning',
  category: 'General',
  message: 'Some tests were skipped.',
  data: { type: 'warning' },
};

/** Lets a task, and all it is part of, succeed with issues. */
function addWarning({ records }: Run): void {
  const tasks = records.filter(({ type }) => type === 'Task');
  const task = tasks.findLast(({ task: kind }) => kind !== undefined && kind.name !== 'Checkout') ?? tasks.at(-1);
  if (task) task.issues = [WARNING];
  for (let each: TimelineRecord | undefined = task; each; ) {
    const { parentId } = each;
    each.result = 'succeededWithIssues';
    each = records.find(({ id }) => id === parentId);
  }
}
