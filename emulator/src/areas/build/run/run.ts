import { identifier } from '../../../identifier.js';
import type { ArtifactFile } from '../artifact.js';
import type { Build } from '../build.js';
import type { Plan, StagePlan } from '../yaml/plan.js';
import type { Log } from './log.js';
import type { RecordResult, TimelineRecord } from './timeline-record.js';

/** A stage of a run. */
export interface StageRun {
  plan: StagePlan;
  /** `held` while checks keep it from starting. */
  state: 'waiting' | 'held' | 'running' | 'done';
  record: TimelineRecord;
  result: RecordResult | undefined;
  /** Of its jobs, by `job.task.variable`. */
  outputs: Record<string, string>;
}

/** Something that a step publishes when it ends. */
export interface Published {
  /** Milliseconds since 1970. */
  at: number;
  name: string;
  type: string;
  /** Id of the timeline record. */
  source: string;
  files: readonly ArtifactFile[];
  stage: string;
}

/** The older records of what ran again. */
export interface Attempt {
  timelineId: string;
  records: readonly TimelineRecord[];
}

/** What happens while a build runs. */
export class Run {
  readonly build: Build;
  readonly plan: Plan;
  readonly owner: string;
  readonly timelineId: string;
  readonly stages: StageRun[];
  records: TimelineRecord[];
  readonly logs: Log[] = [];
  published: Published[] = [];
  readonly attempts: Attempt[] = [];
  readonly skippedStages: ReadonlySet<string>;
  /** Display name of the task that the seed of the run lets fail. */
  readonly failingTask: string | undefined;
  /** Grows with everything that makes older plans void. */
  generation = 0;
  changeId = 1;

  /** @param owner Id of the organization. */
  constructor(build: Build, plan: Plan, { owner, skip = [] }: { owner: string; skip?: readonly string[] }) {
    this.build = build;
    this.plan = plan;
    this.owner = owner;
    this.skippedStages = new Set(skip.map((name) => name.toLowerCase()));
    this.failingTask =
      build.seed && (build.seed.failingTask ?? (build.seed.result === 'failed' ? lastScript(plan) : undefined));
    this.timelineId = this.idOf('timeline');
    this.stages = plan.stages.map((stage, index) => ({
      plan: stage,
      state: 'waiting',
      record: this.record({
        type: 'Stage',
        name: stage.displayName,
        identifier: stage.name,
        order: index + 1,
        parentId: undefined,
        path: stage.name,
      }),
      result: undefined,
      outputs: {},
    }));
    this.records = this.stages.map(({ record }) => record);
  }

  /** The id of something of this run: the same whenever it is asked for. */
  idOf(...path: string[]): string {
    return identifier(this.owner, 'build', String(this.build.id), ...path);
  }

  /** Makes a record of which nothing is known yet. */
  record({ path, attempt = 1, ...known }: RecordStart): TimelineRecord {
    return {
      ...known,
      id: this.idOf('record', known.type, path, String(attempt)),
      attempt,
      previousAttempts: [],
      begin: undefined,
      end: undefined,
      plannedEnd: undefined,
      result: undefined,
      issues: [],
      task: undefined,
      workerName: undefined,
      logId: undefined,
    };
  }

  findStage(name: string): StageRun | undefined {
    const wanted = name.toLowerCase();
    return this.stages.find(({ plan }) => plan.name.toLowerCase() === wanted);
  }

  /** All below a record. */
  below(record: TimelineRecord): TimelineRecord[] {
    const ids = new Set([record.id]);
    const found: TimelineRecord[] = [];
    // A record comes after its parent.
    for (const each of this.records) {
      if (each.parentId === undefined || !ids.has(each.parentId)) continue;
      ids.add(each.id);
      found.push(each);
    }
    return found;
  }
}

interface RecordStart {
  type: string;
  name: string;
  identifier: string | undefined;
  order: number;
  parentId: string | undefined;
  /** What tells it from others of its type. */
  path: string;
  attempt?: number;
}

/** Where a run fails of which nobody said where: at the last script of its first stage. */
function lastScript({ stages }: Plan): string | undefined {
  const steps = stages[0]?.jobs.flatMap((job) => job.steps) ?? [];
  return steps.findLast(({ inputs }) => inputs.script !== undefined)?.displayName ?? steps.at(-1)?.displayName;
}
