import type { Attempt, PhaseRun, TaskRun } from '../../areas/release/attempt.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { interventionBody } from './approval-body.js';
import { urlsOf } from './references.js';

/** A deployment as its stage shows it. @param withTasks Whether its jobs list their tasks. */
export function attemptBody(call: Call, attempt: Attempt, withTasks: boolean): object {
  return {
    id: attempt.id,
    deploymentId: attempt.id,
    attempt: attempt.number,
    reason: attempt.reason,
    status: attempt.status,
    operationStatus: attempt.operationStatus,
    releaseDeployPhases: attempt.phases.map((phase) => phaseBody(call, attempt, { phase, withTasks })),
    requestedBy: identityReference(call, attempt.requestedBy),
    requestedFor: identityReference(call, attempt.requestedFor),
    queuedOn: attempt.queuedOn,
    lastModifiedBy: identityReference(call, attempt.lastModifiedBy),
    lastModifiedOn: attempt.lastModifiedOn,
    hasStarted: attempt.startedOn !== undefined,
    issues: [],
  };
}

function phaseBody(
  call: Call,
  attempt: Attempt,
  { phase, withTasks }: { phase: PhaseRun; withTasks: boolean },
): object {
  const { stage } = attempt;
  const { api } = urlsOf(call, stage.release.project);
  const logs = `${api}/releases/${stage.release.id}/environments/${stage.id}/deployPhases/${phase.id}/tasks`;
  const body = (run: TaskRun): object => taskBody(run, `${logs}/${run.id}/logs`);
  const hasStarted = phase.startedOn !== undefined;
  const interventions = attempt.interventions.filter(({ taskRun }) => phase.tasks.includes(taskRun));
  return {
    id: phase.id,
    phaseId: String(phase.id),
    name: phase.name,
    rank: phase.rank,
    phaseType: phase.phaseType,
    status: phase.status,
    runPlanId: phase.planId,
    deploymentJobs: hasStarted ? [{ job: body(phase.job), tasks: withTasks ? phase.tasks.map(body) : [] }] : [],
    errorLog: null,
    manualInterventions: interventions.map((intervention) => interventionBody(call, intervention)),
    ...(hasStarted && { startedOn: phase.startedOn }),
  };
}

/** A task or a job. It has a log once it is over. */
export function taskBody(run: TaskRun, logUrl: string): object {
  const { id, timelineRecordId, name, startTime, finishTime, status, rank, task, log, issues } = run;
  return {
    id,
    timelineRecordId,
    name,
    ...(startTime !== undefined && { startTime }),
    ...(finishTime !== undefined && { finishTime }),
    status,
    rank,
    lineCount: log.length,
    issues,
    agentName: 'Hosted Agent',
    ...(log.length > 0 && { logUrl }),
    ...(task && { task: { id: task.taskId, name: task.name, version: task.version } }),
  };
}
