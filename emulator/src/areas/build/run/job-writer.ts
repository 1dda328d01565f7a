import type { JobInstance, JobPlan, StepPlan } from '../yaml/plan.js';
import { isMet } from './condition.js';
import { type Lines, textLines } from './log.js';
import { playStep } from './play-step.js';
import type { Run, StageRun } from './run.js';
import { taskOf } from './tasks.js';
import type { RecordResult, TimelineRecord } from './timeline-record.js';
import { expandMacros } from './variables.js';

/** What a job will do, and when; moments are milliseconds since 1970. */
export interface JobSchedule {
  record: TimelineRecord;
  /** The job's tasks in their order. */
  tasks: TimelineRecord[];
  lines: { record: TimelineRecord; lines: Lines }[];
  result: RecordResult;
  end: number;
  outputs: Record<string, string>;
  published: { at: number; name: string; type: string; source: string }[];
  tags: { at: number; tag: string }[];
  buildNumbers: { at: number; text: string }[];
}

/** What a job runs in. */
export interface JobCircumstances {
  run: Run;
  stage: StageRun;
  phase: TimelineRecord;
  job: JobPlan;
  instance: JobInstance;
  /** From 1 among the jobs of the phase. */
  order: number;
  /** When an agent takes it, in milliseconds since 1970. */
  begin: number;
  variables: Readonly<Record<string, string>>;
  workerName: string;
}

interface Names {
  identifier: string;
  variables: Readonly<Record<string, string>>;
}

/** Writes down one task after the other, as a job comes to it. */
export class JobWriter {
  readonly #circumstances: JobCircumstances;
  readonly #schedule: JobSchedule;
  readonly #identifier: string;
  #variables: Record<string, string>;
  #status: RecordResult = 'succeeded';

  constructor(circumstances: JobCircumstances, schedule: JobSchedule, { identifier, variables }: Names) {
    this.#circumstances = circumstances;
    this.#schedule = schedule;
    this.#identifier = identifier;
    this.#variables = { ...variables };
  }

  /** A task that the agent adds. */
  own(name: string, seconds: number, lines: readonly string[]): void {
    const record = this.#add(name, undefined);
    this.#run(record, { seconds, lines: textLines(lines), result: 'succeeded' });
  }

  nameOf(step: StepPlan): string {
    const { build } = this.#circumstances.run;
    if (step.task !== 'Checkout') return expandMacros(step.displayName, this.#variables);
    if (step.displayName !== '') return expandMacros(step.displayName, this.#variables);
    const branch = build.sourceBranch.replace(/^refs\/(?:heads\/)?/, '');
    return `Checkout ${build.definition.repository.name}@${branch} to s`;
  }

  step(step: StepPlan): void {
    const name = this.nameOf(step);
    const record = this.#add(name, step);
    const job = { name: '', result: this.#status, outputs: {} };
    const isWanted = isMet(step.condition, { waitsFor: [job], known: [job], variables: this.#variables });
    if (!step.isEnabled || !isWanted) {
      Object.assign(record, { end: this.#schedule.end, result: 'skipped' });
      return;
    }
    const outcome = playStep(
      { ...step, displayName: name },
      { variables: this.#variables, ...this.#seeded(name, step) },
    );
    const isForgiven = outcome.result === 'failed' && step.continueOnError;
    const result = isForgiven ? 'succeededWithIssues' : outcome.result;
    record.issues = outcome.issues;
    this.#run(record, { ...outcome, result });
    if (result === 'failed') this.#status = 'failed';
    else if (result === 'succeededWithIssues' && this.#status === 'succeeded') this.#status = result;
    const at = this.#schedule.end;
    for (const { name: variable, value, isOutput } of outcome.variables) {
      this.#variables[isOutput && step.name ? `${step.name}.${variable}` : variable] = value;
      if (isOutput && step.name) this.#schedule.outputs[`${step.name}.${variable}`] = value;
    }
    if (outcome.artifact) this.#schedule.published.push({ at, source: this.#schedule.record.id, ...outcome.artifact });
    this.#schedule.tags.push(...outcome.tags.map((tag) => ({ at, tag })));
    if (outcome.buildNumber !== undefined) this.#schedule.buildNumbers.push({ at, text: outcome.buildNumber });
  }

  finish(): JobSchedule {
    const { job } = this.#circumstances;
    const isForgiven = this.#status === 'failed' && job.continueOnError;
    const result = isForgiven ? 'succeededWithIssues' : this.#status;
    const { record, end } = this.#schedule;
    const issues =
      this.#status === 'failed'
        ? this.#schedule.tasks.flatMap((task) => (task.result === 'failed' ? task.issues : []))
        : [];
    Object.assign(record, { end, plannedEnd: end, result, issues: issues.slice(0, 10) });
    this.#schedule.result = result;
    return this.#schedule;
  }

  #add(name: string, step: StepPlan | undefined): TimelineRecord {
    const { run, stage } = this.#circumstances;
    const order = this.#schedule.tasks.length + 1;
    const record = run.record({
      type: 'Task',
      name,
      identifier: undefined,
      order,
      parentId: this.#schedule.record.id,
      path: `${this.#identifier} ${order}`,
      attempt: stage.record.attempt,
    });
    record.workerName = this.#circumstances.workerName;
    if (step) record.task = { id: taskOf(step.task).id, name: step.task, version: `${step.version}.0.0` };
    this.#schedule.tasks.push(record);
    return record;
  }

  #run(
    record: TimelineRecord,
    { seconds, lines, result }: { seconds: number; lines: Lines; result: RecordResult },
  ): void {
    const begin = this.#schedule.end;
    const end = begin + seconds * 1000;
    Object.assign(record, { begin, end, plannedEnd: end, result });
    this.#schedule.end = end;
    this.#schedule.lines.push({ record, lines });
  }

  /** What the run of a seed wants of a step: only the first attempt is bound to it. */
  #seeded(name: string, step: StepPlan): { wanted: 'succeeded' | 'failed' | undefined; logBytes: number | undefined } {
    const { run, stage } = this.#circumstances;
    const { seed } = run.build;
    if (!seed || stage.record.attempt > 1) return { wanted: undefined, logBytes: undefined };
    const fails = run.failingTask === name;
    const isScript = step.inputs.script !== undefined;
    const logBytes = isScript && this.#schedule.lines.length === 2 ? seed.logBytes : undefined;
    return { wanted: fails ? 'failed' : 'succeeded', logBytes };
  }
}
