import type { User } from '../identities/user.js';
import { type Decision, recordDecision } from './ask-approvals.js';
import type { Approval, DeploymentReason, ManualIntervention } from './attempt.js';
import { startsWithRelease } from './conditions.js';
import { type Deploying, dateOf } from './deploying.js';
import { releaseErrors } from './errors.js';
import { isOngoing } from './progress.js';
import type { Release, Stage } from './release.js';
import { afterPhases, endAttempt, moveOn, PICK_UP, queueAttempt, setStatus, startIfReady } from './run-attempt.js';
import { cancelPhases, endIntervention } from './run-phases.js';

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

/**
 * Deploys a release to a stage.
 * @throws ServiceError when it is being deployed there, or is no release to deploy.
 */
export function startDeployment(deploying: Deploying, stage: Stage, { user, reason }: Request): void {
  if (isOngoing(stage)) throw releaseErrors.transition(stage.status, 'inProgress');
  refuseInactive(stage.release);
  queueAttempt(deploying, stage, { user, reason, at: deploying.time.now() });
}

function refuseInactive({ status, name }: Release): void {
  if (status !== 'active') throw releaseErrors.invalid(`Release '${name}' is ${status} and cannot be deployed.`);
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
  endAttempt(deploying, attempt, { at, stage: 'canceled', status, operation });
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
    queueAttempt(deploying, stage, { user, reason: 'manual', at });
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
