import type { StageCheck } from '../build.js';
import type { Run, StageRun } from './run.js';
import type { TimelineRecord } from './timeline-record.js';

type Outcome = 'approved' | 'rejected';

/** What a gate does; moments are milliseconds since 1970. */
interface Gating {
  /** When the stage could have started. */
  since: number;
  now(): number;
  start(moment: number): void;
  reject(moment: number): void;
}

/** What keeps a stage from starting: it starts when the last check lets it go, and ends when one does not. */
export class Gate {
  readonly #run: Run;
  readonly #stage: StageRun;
  readonly #gating: Gating;
  readonly #generation: number;
  readonly #waiting = new Set<TimelineRecord>();
  #checkpoint: TimelineRecord | undefined;
  #isAsked = false;

  constructor(run: Run, stage: StageRun, gating: Gating) {
    this.#run = run;
    this.#stage = stage;
    this.#gating = gating;
    this.#generation = run.generation;
  }

  /** @returns what ends the wait. */
  hold(check?: StageCheck): (outcome: Outcome) => void {
    const record = this.#addCheck(check);
    this.#waiting.add(record);
    return (outcome) => this.#decide(record, outcome);
  }

  /** All have been asked. */
  open(moment: number): void {
    this.#isAsked = true;
    this.#tryStart(moment);
  }

  #decide(record: TimelineRecord, outcome: Outcome): void {
    // Whoever cancels a run or a stage does not wait for its checks.
    const isOver = this.#run.generation !== this.#generation || this.#stage.state !== 'held';
    if (isOver || !this.#waiting.delete(record)) return;
    const now = this.#gating.now();
    Object.assign(record, { end: now, result: outcome === 'approved' ? 'succeeded' : 'failed' });
    this.#run.changeId += 1;
    if (outcome === 'approved') {
      this.#tryStart(now);
      return;
    }
    this.#waiting.clear();
    if (this.#checkpoint) Object.assign(this.#checkpoint, { end: now, result: 'failed' });
    this.#gating.reject(now);
  }

  #tryStart(moment: number): void {
    if (!this.#isAsked || this.#waiting.size > 0 || this.#stage.state !== 'held') return;
    if (this.#checkpoint) Object.assign(this.#checkpoint, { end: moment, result: 'succeeded' });
    this.#gating.start(moment);
  }

  #addCheck(check: StageCheck | undefined): TimelineRecord {
    const { record: stage, plan } = this.#stage;
    this.#checkpoint ??= this.#add('Checkpoint', stage.id, plan.name);
    const type = check?.type ?? 'Checkpoint.Authorization';
    const record = this.#add(type, this.#checkpoint.id, `${plan.name} ${this.#waiting.size}`);
    if (check) record.id = check.id;
    return record;
  }

  #add(type: string, parentId: string, path: string): TimelineRecord {
    const { attempt } = this.#stage.record;
    const record = this.#run.record({ type, name: type, identifier: type, order: 1, parentId, path, attempt });
    record.begin = this.#gating.since;
    this.#run.records.push(record);
    this.#run.changeId += 1;
    return record;
  }
}
