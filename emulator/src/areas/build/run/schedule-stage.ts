import type { JobPlan } from '../yaml/plan.js';
import { type Dependency, isMet } from './condition.js';
import type { JobSchedule } from './job-writer.js';
import type { Log } from './log.js';
import type { Run, StageRun } from './run.js';
import { scheduleJob } from './schedule-job.js';
import type { RecordResult, TimelineRecord } from './timeline-record.js';
import { findVariable } from './variables.js';

/** From the moment a job may start until an agent has it, in milliseconds. */
const AGENT_WAIT = 3000;

export interface StageSchedule {
  end: number;
  result: RecordResult;
  tags: JobSchedule['tags'];
  buildNumbers: JobSchedule['buildNumbers'];
}

interface Circumstances {
  run: Run;
  stage: StageRun;
  /** Milliseconds since 1970. */
  begin: number;
  variables: Readonly<Record<string, string>>;
  /** Stages before, for conditions of jobs. */
  stages: readonly Dependency[];
}

/** Plans all jobs of a stage that may start, and adds their records and logs to the run. */
export function scheduleStage({ run, stage, begin, variables, stages }: Circumstances): StageSchedule {
  const done = new Map<string, { dependency: Dependency; end: number }>();
  const schedules: JobSchedule[] = [];
  let end = begin;
  stage.plan.jobs.forEach((job, index) => {
    const waitsFor = job.dependsOn.flatMap((name) => done.get(name.toLowerCase()) ?? []);
    const ready = Math.max(begin, ...waitsFor.map((each) => each.end));
    const known = [...done.values()].map(({ dependency }) => dependency);
    const own = { ...variables, ...job.variables };
    const scope = { waitsFor: waitsFor.map(({ dependency }) => dependency), known, variables: own, stages };
    const phase = addPhase(run, stage, { job, order: index + 1 });
    if (!isMet(job.condition, scope)) {
      Object.assign(phase, { end: ready, result: 'skipped' });
      Object.assign(addSkippedJob(run, stage, phase), { end: ready, result: 'skipped' });
      done.set(key(phase), { dependency: { name: nameOf(phase), result: 'skipped', outputs: {} }, end: ready });
      return;
    }
    const jobs = job.instances.map((instance, position) =>
      scheduleJob({
        run,
        stage,
        phase,
        job,
        instance,
        order: position + 1,
        begin: ready + AGENT_WAIT,
        variables: { ...own, ...outputsAsVariables(own, known) },
        workerName: workerOf(job, position),
      }),
    );
    schedules.push(...jobs);
    const result = worst(jobs.map((each) => each.result));
    const phaseEnd = Math.max(...jobs.map((each) => each.end));
    Object.assign(phase, { begin: ready, end: phaseEnd, plannedEnd: phaseEnd, result });
    const outputs = Object.assign({}, ...jobs.map((each) => each.outputs)) as Record<string, string>;
    done.set(key(phase), { dependency: { name: nameOf(phase), result, outputs }, end: phaseEnd });
    for (const [name, value] of Object.entries(outputs)) stage.outputs[`${job.name}.${name}`] = value;
    end = Math.max(end, phaseEnd);
    addRecords(run, stage, jobs);
  });
  addLogs(run, schedules);
  const result = worst([...done.values()].map(({ dependency }) => dependency.result ?? 'succeeded'));
  return {
    end,
    result,
    tags: schedules.flatMap(({ tags }) => tags),
    buildNumbers: schedules.flatMap(({ buildNumbers }) => buildNumbers),
  };
}

const key = (phase: TimelineRecord): string => nameOf(phase).toLowerCase();
const nameOf = ({ identifier }: TimelineRecord): string => identifier?.split('.')[1] ?? '';

function addPhase(run: Run, stage: StageRun, { job, order }: { job: JobPlan; order: number }): TimelineRecord {
  const identifier = `${stage.plan.name}.${job.name}`;
  const phase = run.record({
    type: 'Phase',
    name: job.displayName,
    identifier,
    order,
    parentId: stage.record.id,
    path: identifier,
    attempt: stage.record.attempt,
  });
  run.records.push(phase);
  return phase;
}

function addSkippedJob(run: Run, stage: StageRun, phase: TimelineRecord): TimelineRecord {
  const identifier = `${phase.identifier}.__default`;
  const { attempt } = stage.record;
  const job = run.record({
    type: 'Job',
    name: phase.name,
    identifier,
    order: 1,
    parentId: phase.id,
    path: identifier,
    attempt,
  });
  run.records.push(job);
  return job;
}

function addRecords(run: Run, stage: StageRun, jobs: readonly JobSchedule[]): void {
  for (const { record, tasks, published } of jobs) {
    run.records.push(record, ...tasks);
    for (const each of published) {
      const text = `${each.name} of run ${run.build.buildNumber}\n`;
      const file = { path: `${each.name}.txt`, text, size: Buffer.byteLength(text) };
      run.published.push({ ...each, files: [file], stage: stage.plan.name });
    }
  }
}

/** Logs have numbers in the order in which they are begun; a job's own, with all of its tasks, comes after them. */
function addLogs(run: Run, schedules: readonly JobSchedule[]): void {
  const parts = schedules.flatMap(({ lines }) => lines.map((part) => ({ owner: part.record, parts: [part] })));
  parts.sort((a, b) => (a.owner.begin ?? 0) - (b.owner.begin ?? 0));
  const whole = schedules.map(({ record, lines }) => ({ owner: record, parts: lines }));
  for (const { owner, parts: own } of [...parts, ...whole]) {
    const log: Log = { id: run.logs.length + 1, parts: own };
    owner.logId = log.id;
    run.logs.push(log);
  }
}

/** `$[ dependencies.A.outputs['task.name'] ]` in the variables of a job. */
function outputsAsVariables(
  variables: Readonly<Record<string, string>>,
  known: readonly Dependency[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    const match = /^\$\[\s*dependencies\.(\w+)\.outputs\['([^']+)'\]\s*\]$/.exec(value);
    if (!match?.[1] || !match[2]) continue;
    const job = known.find((each) => each.name.toLowerCase() === match[1]?.toLowerCase());
    found[name] = (job && findVariable(job.outputs, match[2])) ?? '';
  }
  return found;
}

const workerOf = ({ pool }: JobPlan, position: number): string => {
  const isHosted = pool === undefined || /^(azure pipelines|ubuntu|windows|macos|vs20)/i.test(pool);
  return isHosted ? 'Hosted Agent' : `${pool}-${position + 1}`;
};

const ORDER: readonly RecordResult[] = ['failed', 'canceled', 'succeededWithIssues', 'succeeded', 'skipped'];

/** The result of several things together. */
export function worst(results: readonly RecordResult[]): RecordResult {
  return ORDER.find((each) => results.includes(each)) ?? 'succeeded';
}
