import type { Attempt, TaskRun } from '../../areas/release/attempt.js';
import { releaseErrors } from '../../areas/release/errors.js';
import { getRelease } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import { zipAnswer } from '../build/zip-answer.js';
import type { Call, Route } from '../route.js';
import { taskBody } from './attempt-body.js';
import { stageOf } from './environments.js';
import { urlsOf } from './references.js';
import { idOf, projectOf, READ, RELEASE, versionsOf } from './release-route.js';

const RELEASES = '{project}/_apis/{area}/releases/{releaseId}';
const versions = versionsOf(2);

/** Everything a release wrote, as a zip archive. */
export const releaseLogs: Route = {
  ...RELEASE,
  id: 'c37fbab5-214b-48e4-a55b-cb6b4f6e4038',
  resource: 'logs',
  template: `${RELEASES}/{resource}`,
  versions,
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: showAll }],
};

/** The log of a task, by its phase. */
export const phaseTaskLog: Route = {
  ...RELEASE,
  id: '17c91af7-09fd-4256-bff1-c24ee4f73bc0',
  resource: 'logs',
  template: `${RELEASES}/environments/{environmentId}/deployPhases/{releaseDeployPhaseId}/tasks/{taskId}/{resource}`,
  versions,
  actions: [
    {
      method: 'GET',
      scopes: READ,
      anonymous: true,
      run: (call) => {
        const wanted = idOf(call, 'releaseDeployPhaseId');
        const phases = stageOf(call).attempts.flatMap((attempt) => attempt.phases);
        const phase = phases.find(({ id }) => id === wanted);
        return logAnswer(call, phase ? [phase.job, ...phase.tasks] : []);
      },
    },
  ],
};

/** The log of a task, by its stage: of the newest attempt, or of the one that is asked for. */
export const stageTaskLog: Route = {
  ...RELEASE,
  id: 'e71ba1ed-c0a4-4a28-a61f-2dd5f68cf3fd',
  resource: 'logs',
  template: `${RELEASES}/environments/{environmentId}/tasks/{taskId}/{resource}`,
  versions: versionsOf(2, '0.0'),
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: (call) => logAnswer(call, runsOf(attemptOf(call))) }],
};

/** The tasks of a stage, without asking for its whole release. */
export const tasks: Route = {
  ...RELEASE,
  id: '36b276e0-3c70-4320-a63c-1a2e1466a0d1',
  resource: 'tasks',
  template: `${RELEASES}/environments/{environmentId}/{resource}`,
  versions: versionsOf(2, '0.0'),
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: listTasks }],
};

/** What tasks attached to a deployment: nothing runs for real, so that nothing is. */
export const attachments: Route = {
  ...RELEASE,
  id: 'a4d06688-0dfa-4895-82a5-f43ec9452306',
  resource: 'attachments',
  template: `${RELEASES}/environments/{environmentId}/attempts/{attemptId}/plan/{planId}/{resource}/{type}`,
  versions: versionsOf(1),
  actions: [
    {
      method: 'GET',
      parameter: 'type',
      scopes: READ,
      anonymous: true,
      run: (call) => {
        stageOf(call);
        return answer.list([]);
      },
    },
  ],
};

function attemptOf(call: Call): Attempt | undefined {
  const { attempts } = stageOf(call);
  const asked = call.query.count('attemptId');
  return asked === undefined ? attempts.at(-1) : attempts.find(({ number }) => number === asked);
}

const runsOf = (attempt: Attempt | undefined): TaskRun[] =>
  attempt?.phases.flatMap(({ job, tasks: runs }) => [job, ...runs]) ?? [];

function listTasks(call: Call): Answer {
  const { release, id } = stageOf(call);
  const logs = `${urlsOf(call, release.project).api}/releases/${release.id}/environments/${id}/tasks`;
  const started = runsOf(attemptOf(call)).filter(({ startTime }) => startTime !== undefined);
  return answer.list(started.map((run) => taskBody(run, `${logs}/${run.id}/logs`)));
}

/** Lines count from 1, and the last one asked for is among them. */
function logAnswer(call: Call, runs: readonly TaskRun[]): Answer {
  const wanted = idOf(call, 'taskId');
  const run = runs.find(({ id }) => id === wanted);
  if (!run || run.log.length === 0) throw releaseErrors.logNotFound(wanted);
  const start = (call.query.count('startLine') || 1) - 1;
  const lines = run.log.slice(start, call.query.count('endLine') || run.log.length);
  return answer.text(text(lines), 200);
}

function showAll(call: Call): Answer {
  const release = getRelease(call.organization, projectOf(call), idOf(call, 'releaseId'));
  const entries = release.stages.flatMap((stage) =>
    stage.attempts.flatMap((attempt) =>
      attempt.phases.flatMap((phase) =>
        phase.tasks
          .filter(({ log }) => log.length > 0)
          .map(({ id, name, log }) => ({
            path: `${stage.definition.name}/Attempt ${attempt.number}/${phase.rank}_${phase.name}/${id}_${name}.log`,
            ...content(log),
          })),
      ),
    ),
  );
  return zipAnswer(entries, `ReleaseLogs_${release.id}.zip`);
}

function content(log: readonly string[]) {
  const data = Buffer.from(text(log));
  return { size: data.length, read: () => [data] };
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');
