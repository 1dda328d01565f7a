import type { User } from '../identities/user.js';
import { askApprovals } from './ask-approvals.js';
import type { Attempt, DeploymentReason, DeploymentStatus, OperationStatus } from './attempt.js';
import { buildPhases } from './build-phases.js';
import { follows, isMet } from './conditions.js';
import { type Deploying, dateOf } from './deploying.js';
import { isOngoing } from './progress.js';
import type { Stage, StageStatus } from './release.js';
import { runPhases } from './run-phases.js';

/** How long the service takes to pick up what was asked of it, in milliseconds. */
export const PICK_UP = 1_000;

interface Request {
  user: User;
  reason: DeploymentReason;
  /** Milliseconds since 1970, as all moments here. */
  at: number;
}

/** Lets a stage start by itself, if all that it waits for is there. */
export function startIfReady(deploying: Deploying, stage: Stage, at: number): void {
  const { release, definition } = stage;
  if (stage.isManual || isOngoing(stage) || release.status !== 'active') return;
  if (!definition.conditions.every((condition) => isMet(condition, release))) return;
  queueAttempt(deploying, stage, { user: release.createdBy, reason: 'automated', at });
}

/** Begins an attempt to deploy; it goes on in the emulator's time. */
export function queueAttempt(deploying: Deploying, stage: Stage, { user, reason, at }: Request): void {
  const { state, time } = deploying;
  const { project } = stage.release;
  const attempt: Attempt = {
    id: state.attempts.next(project),
    stage,
    number: stage.attempts.length + 1,
    reason,
    status: 'notDeployed',
    operationStatus: 'Queued',
    requestedBy: user,
    requestedFor: user,
    queuedOn: dateOf(at),
    startedOn: undefined,
    completedOn: undefined,
    lastModifiedBy: user,
    lastModifiedOn: dateOf(at),
    preDeployApprovals: [],
    postDeployApprovals: [],
    phases: [],
    interventions: [],
  };
  stage.attempts.push(state.attempts.add(project, attempt));
  setStatus(stage, 'queued', at);
  time.at(at + PICK_UP, (begun) => {
    if (attempt.completedOn) return;
    setStatus(stage, 'inProgress', begun);
    moveOn(deploying, attempt, begun);
  });
}

/** Takes an attempt as far as it gets: to the next question to somebody, the next task, or its end. */
export function moveOn(deploying: Deploying, attempt: Attempt, at: number): void {
  const type = attempt.startedOn ? 'postDeploy' : 'preDeploy';
  attempt.lastModifiedOn = dateOf(at);
  const outcome = askApprovals(deploying, attempt, { type, at });
  if (outcome === 'waiting') {
    attempt.operationStatus = 'Pending';
  } else if (outcome === 'refused') {
    endAttempt(deploying, attempt, {
      at,
      stage: 'rejected',
      status: attempt.startedOn ? 'failed' : 'notDeployed',
      operation: 'Rejected',
    });
  } else if (type === 'postDeploy') {
    const isPartial = attempt.phases.some(({ status }) => status === 'partiallySucceeded');
    const status = isPartial ? 'partiallySucceeded' : 'succeeded';
    endAttempt(deploying, attempt, { at, stage: status, status, operation: 'Approved' });
  } else {
    attempt.startedOn = dateOf(at);
    attempt.status = 'inProgress';
    attempt.operationStatus = 'Approved';
    attempt.phases = buildPhases(deploying, attempt);
    runPhases(deploying, attempt, { at, done: afterPhases(deploying, attempt) });
  }
}

/** What follows the last phase of an attempt. */
export const afterPhases =
  (deploying: Deploying, attempt: Attempt) =>
  (at: number): void => {
    if (attempt.phases.some(({ status }) => status === 'failed')) {
      endAttempt(deploying, attempt, { at, stage: 'rejected', status: 'failed', operation: 'PhaseFailed' });
    } else {
      attempt.operationStatus = 'PhaseSucceeded';
      moveOn(deploying, attempt, at);
    }
  };

interface Ending {
  at: number;
  stage: StageStatus;
  status: DeploymentStatus;
  operation: OperationStatus;
}

/** Ends an attempt, and lets start what waits for its stage. */
export function endAttempt(deploying: Deploying, attempt: Attempt, { at, stage, status, operation }: Ending): void {
  Object.assign(attempt, { status, operationStatus: operation, completedOn: dateOf(at), lastModifiedOn: dateOf(at) });
  setStatus(attempt.stage, stage, at);
  for (const other of attempt.stage.release.stages) {
    if (follows(other, attempt.stage)) startIfReady(deploying, other, at);
  }
}

export function setStatus(stage: Stage, status: StageStatus, at: number): void {
  stage.status = status;
  stage.modifiedOn = dateOf(at);
}
