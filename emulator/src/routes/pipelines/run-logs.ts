import type { Build } from '../../areas/build/build.js';
import { getLog, type LogNow, logsOf } from '../../areas/build/log-lines.js';
import { type Answer, answer } from '../../http/answer.js';
import { SCOPES } from '../build/scopes.js';
import { signedLogUrl } from '../hosts/signed-log-url.js';
import { readChoice } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { getRun } from './find-pipeline.js';
import { runUrl } from './run-body.js';

export const runLogs: Route = {
  id: 'fb1b6d27-3957-43d5-a14b-a2d70403e545',
  area: 'Pipelines',
  resource: 'logs',
  template: '{project}/_apis/{area}/{pipelineId}/runs/{runId}/{resource}/{logId}',
  versions: { resourceVersion: 1, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: listLogs },
    { method: 'GET', parameter: 'logId', scopes: SCOPES.read, anonymous: true, run: showLog },
  ],
};

async function listLogs(call: Call): Promise<Answer> {
  const build = getRun(call);
  const logs = await logsOf(call.organization, build);
  return answer.json({
    logs: logs.map((log) => logBody(call, build, log)),
    ...signed(call, build),
    url: `${runUrl(call, build)}/logs`,
  });
}

async function showLog(call: Call): Promise<Answer> {
  const build = getRun(call);
  return answer.json(logBody(call, build, await getLog(call.organization, build, call.parameters.logId ?? '')));
}

const logBody = (call: Call, build: Build, { log, lineCount, createdAt, changedAt }: LogNow): object => ({
  createdOn: new Date(createdAt).toISOString(),
  id: log.id,
  lastChangedOn: new Date(changedAt).toISOString(),
  lineCount,
  ...signed(call, build, log.id),
  url: `${runUrl(call, build)}/logs/${log.id}`,
});

function signed(call: Call, build: Build, logId?: number): object {
  const isAsked = readChoice(call.query, '$expand', ['none', 'signedContent']) === 'signedContent';
  return isAsked ? { signedContent: signedLogUrl(call, build, logId) } : {};
}
