import type { User } from '../identities/user.js';
import { askApprovals, type Decision, recordDecision } from './ask-approvals.js';
import type {
  Approval,
  Attempt,
  DeploymentReason,
  DeploymentStatus,
  ManualIntervention,
  OperationStatus,
} from './attempt.js';
import { buildPhases } from './build-phases.js';
import { follows, isMet, startsWithRelease } from './conditions.js';
import { type Deploying, dateOf } from './deploying.js';
import { releaseErrors } from './errors.js';
import { isOngoing } from './progress.js';
import type { Release, Stage, StageStatus } from './release.js';
import { cancelPhases, endIntervention, runPhases } from './run-phases.js';

/** How long the service takes to pick up what was asked of it, in milliseconds. */
const PICK_UP = 1_000;

interface Request {
  user: User;
  reason: DeploymentReason;
}

/** Lets the stages start that begin with their release, a moment from now. */
export function startRelease(deploying: Deploying, release: Release): void {
  const { time } = deploying;
  time.at(time.now() + PICK_UP, (at) => {
    for (const stage of release.stages.filter(startsWithRelease)) startIfReady(deploying, stage, at);
  });
}

function startIfReady(deploying: Deploying, stage: Stage, at: number): void {
  const { release, definition } = stage;
  if (stage.isManual || isOngoing(stage) || release.status !== 'active') return;
  if (!definition.conditions.every((condition) => isMet(condition, release))) return;
  queue(deploying, stage, { user: release.createdBy, reason: 'automated', at });
}

/**
 * Deploys a release to a stage.
 * @throws ServiceError when it is being deployed there, or is no release to deploy.
 */
export function startDeployment(deploying: Deploying, stage: Stage, { user, reason }: Request): void {
  if (isOngoing(stage)) throw releaseErrors.transition(stage.status, 'inProgress');
  refuseInactive(stage.release);
  queue(deploying, stage, { user, reason, at: deploying.time.now() });
}

function refuseInactive({ status, name }: Release): void {
  if (status !== 'active') throw releaseErrors.invalid(`Release '${name}' is ${status} and cannot be deployed.`);
}

function queue(deploying: Deploying, stage: Stage, { user, reason, at }: Request & { at: number }): void {
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
function moveOn(deploying: Deploying, attempt: Attempt, at: number): void {
  const type = attempt.startedOn ? 'postDeploy' : 'preDeploy';
  attempt.lastModifiedOn = dateOf(at);
  const outcome = askApprovals(deploying, attempt, { type, at });
  if (outcome === 'waiting') {
    attempt.operationStatus = 'Pending';
  } else if (outcome === 'refused') {
    end(deploying, attempt, {
      at,
      stage: 'rejected',
      status: attempt.startedOn ? 'failed' : 'notDeployed',
      operation: 'Rejected',
    });
  } else if (type === 'postDeploy') {
    const isPartial = attempt.phases.some(({ status }) => status === 'partiallySucceeded');
    const status = isPartial ? 'partiallySucceeded' : 'succeeded';
    end(deploying, attempt, { at, stage: status, status, operation: 'Approved' });
  } else {
    attempt.startedOn = dateOf(at);
    attempt.status = 'inProgress';
    attempt.operationStatus = 'Approved';
    attempt.phases = buildPhases(deploying, attempt);
    runPhases(deploying, attempt, { at, done: afterPhases(deploying, attempt) });
  }
}

const afterPhases =
  (deploying: Deploying, attempt: Attempt) =>
  (at: number): void => {
    if (attempt.phases.some(({ status }) => status === 'failed')) {
      end(deploying, attempt, { at, stage: 'rejected', status: 'failed', operation: 'PhaseFailed' });
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

function end(deploying: Deploying, attempt: Attempt, { at, stage, status, operation }: Ending): void {
  Object.assign(attempt, { status, operationStatus: operation, completedOn: dateOf(at), lastModifiedOn: dateOf(at) });
  setStatus(attempt.stage, stage, at);
  for (const other of attempt.stage.release.stages) {
    if (follows(other, attempt.stage)) startIfReady(deploying, other, at);
  }
}

/** @throws ServiceError when there is nothing to cancel. */
export function cancelDeployment(deploying: Deploying, stage: Stage, user: User): void {
  const attempt = stage.attempts.at(-1);
  const at = deploying.time.now();
  if (stage.status === 'scheduled') {
    stage.scheduledFor = undefined;
    setStatus(stage, 'canceled', at);
    return;
  }
  if (!isOngoing(stage) || !attempt) throw releaseErrors.transition(stage.status, 'canceled');
  for (const approval of [...attempt.preDeployApprovals, ...attempt.postDeployApprovals]) {
    if (approval.status === 'pending') approval.status = 'canceled';
  }
  cancelPhases(attempt, at);
  attempt.lastModifiedBy = user;
  const [status, operation] = attempt.startedOn
    ? (['failed', 'PhaseCanceled'] as const)
    : (['notDeployed', 'Canceled'] as const);
  end(deploying, attempt, { at, stage: 'canceled', status, operation });
}

/** Deploys at a moment, in milliseconds since 1970, unless somebody cancels it before. */
export function scheduleDeployment(
  deploying: Deploying,
  stage: Stage,
  { user, moment }: { user: User; moment: number },
): void {
  if (isOngoing(stage)) throw releaseErrors.transition(stage.status, 'scheduled');
  refuseInactive(stage.release);
  const scheduledFor = dateOf(moment);
  stage.scheduledFor = scheduledFor;
  setStatus(stage, 'scheduled', deploying.time.now());
  deploying.time.at(moment, (at) => {
    const isStillPlanned = stage.status === 'scheduled' && stage.scheduledFor === scheduledFor;
    if (!isStillPlanned || stage.release.status !== 'active') return;
    queue(deploying, stage, { user, reason: 'manual', at });
  });
}

/** @throws ServiceError when nothing is asked any more, or somebody else is. */
export function decideApproval(deploying: Deploying, approval: Approval, decision: Decision): void {
  recordDecision(deploying, approval, decision);
  approval.attempt.lastModifiedBy = decision.user;
  if (approval.status !== 'pending') moveOn(deploying, approval.attempt, deploying.time.now());
}

/** @throws ServiceError when it is not pending any more, or is to become what it cannot. */
export function decideIntervention(
  deploying: Deploying,
  intervention: ManualIntervention,
  { user, status, comment }: { user: User; status: string | undefined; comment: string | null },
): void {
  const { attempt, id } = intervention;
  if (intervention.status !== 'pending') {
    throw releaseErrors.invalid(`Manual intervention with ID ${id} is already ${intervention.status}.`);
  }
  if (status !== 'approved' && status !== 'rejected') {
    throw releaseErrors.invalid(`A manual intervention cannot be set to '${status ?? ''}'.`);
  }
  endIntervention(deploying, intervention, { user, status, comment, done: afterPhases(deploying, attempt) });
}

function setStatus(stage: Stage, status: StageStatus, at: number): void {
  stage.status = status;
  stage.modifiedOn = dateOf(at);
}
