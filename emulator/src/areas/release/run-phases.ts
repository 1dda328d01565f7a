import type { User } from '../identities/user.js';
import type { Attempt, ManualIntervention, PhaseRun, TaskRun } from './attempt.js';
import { type Deploying, dateOf } from './deploying.js';
import { isFailing, isManualIntervention, logLines } from './task-outcome.js';

/** How long a task of a deployment takes, in milliseconds. */
const TASK = 5_000;

/** Called once when all phases are over. */
type Done = (at: number) => void;

interface Going {
  at: number;
  done: Done;
}

/** Runs what is left of an attempt's phases, task after task, unless it is over or waits for a person. */
export function runPhases(deploying: Deploying, attempt: Attempt, { at, done }: Going): void {
  for (;;) {
    if (attempt.completedOn) return;
    const phase = attempt.phases.find(({ status }) => status === 'notStarted' || status === 'inProgress');
    if (!phase) {
      done(at);
      return;
    }
    if (phase.status === 'notStarted') startPhase(attempt, phase, at);
    const run = phase.tasks.find(({ status }) => status === 'pending');
    if (run) {
      startTask(deploying, attempt, { run, phase, at, done });
      return;
    }
    endPhase(attempt, phase, at);
  }
}

function startPhase(attempt: Attempt, phase: PhaseRun, at: number): void {
  phase.status = 'inProgress';
  phase.startedOn = dateOf(at);
  phase.job.status = 'inProgress';
  phase.job.startTime = dateOf(at);
  attempt.operationStatus = 'PhaseInProgress';
}

function startTask(deploying: Deploying, attempt: Attempt, going: Going & { run: TaskRun; phase: PhaseRun }): void {
  const { run, phase, at, done } = going;
  run.status = 'inProgress';
  run.startTime = dateOf(at);
  if (isManualIntervention(run)) {
    attempt.operationStatus = 'ManualInterventionPending';
    attempt.interventions.push(addIntervention(deploying, attempt, { run, at }));
    return;
  }
  deploying.time.at(at + TASK, (end) => {
    if (attempt.completedOn) return;
    const wrong = run.task?.continueOnError ? 'partiallySucceeded' : 'failed';
    endTask(phase, run, { status: isFailing(run) ? wrong : 'succeeded', at: end });
    runPhases(deploying, attempt, { at: end, done });
  });
}

function addIntervention(
  { state }: Deploying,
  attempt: Attempt,
  { run, at }: { run: TaskRun; at: number },
): ManualIntervention {
  const { project } = attempt.stage.release;
  return state.interventions.add(project, {
    id: state.interventions.next(project),
    attempt,
    taskRun: run,
    name: run.name,
    instructions: run.task?.inputs.instructions ?? '',
    status: 'pending',
    comments: null,
    approver: undefined,
    createdOn: dateOf(at),
    modifiedOn: dateOf(at),
  });
}

/** Lets a deployment that paused go on, or ends its phase. */
export function endIntervention(
  deploying: Deploying,
  intervention: ManualIntervention,
  { user, status, comment, done }: { user: User; status: 'approved' | 'rejected'; comment: string | null; done: Done },
): void {
  const at = deploying.time.now();
  const { attempt, taskRun } = intervention;
  Object.assign(intervention, { status, comments: comment, approver: user, modifiedOn: dateOf(at) });
  const phase = attempt.phases.find(({ tasks }) => tasks.includes(taskRun));
  if (phase) endTask(phase, taskRun, { status: status === 'approved' ? 'succeeded' : 'failed', at });
  attempt.operationStatus = 'PhaseInProgress';
  runPhases(deploying, attempt, { at, done });
}

function endTask(phase: PhaseRun, run: TaskRun, { status, at }: { status: TaskRun['status']; at: number }): void {
  run.log = logLines(run, { from: Date.parse(run.startTime ?? dateOf(at)), to: at });
  run.status = status;
  run.finishTime = dateOf(at);
  if (status === 'failed' || status === 'partiallySucceeded') {
    run.issues.push({ issueType: 'Error', message: `${run.name} failed.` });
  }
  if (status !== 'failed') return;
  for (const other of phase.tasks) if (other.status === 'pending') other.status = 'skipped';
}

function endPhase(attempt: Attempt, phase: PhaseRun, at: number): void {
  const has = (status: TaskRun['status']): boolean => phase.tasks.some((run) => run.status === status);
  const result = has('failed') ? 'failed' : has('partiallySucceeded') ? 'partiallySucceeded' : 'succeeded';
  phase.status = result;
  phase.job.status = result;
  phase.job.finishTime = dateOf(at);
  phase.job.log = phase.tasks.flatMap(({ log }) => log);
  if (result !== 'failed') return;
  for (const other of attempt.phases) if (other.status === 'notStarted') other.status = 'skipped';
}

/** Ends what is still going of an attempt that somebody canceled. */
export function cancelPhases(attempt: Attempt, at: number): void {
  for (const phase of attempt.phases) {
    if (phase.status !== 'notStarted' && phase.status !== 'inProgress') continue;
    phase.status = 'canceled';
    for (const run of [phase.job, ...phase.tasks]) {
      if (run.status === 'inProgress') Object.assign(run, { status: 'canceled', finishTime: dateOf(at) });
      if (run.status === 'pending') run.status = 'skipped';
    }
  }
  for (const intervention of attempt.interventions) {
    if (intervention.status === 'pending') intervention.status = 'canceled';
  }
}
