import { Readable } from 'node:stream';
import type { Build } from '../../areas/build/build.js';
import { getLog, inChunks, type LogNow, logsOf, logText } from '../../areas/build/log-lines.js';
import { readLog } from '../../areas/build/run/log.js';
import type { ZipEntry } from '../../areas/build/zip.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { logsUrl } from './build-body.js';
import { getBuild } from './find-build.js';
import { SCOPES } from './scopes.js';
import { zipAnswer } from './zip-answer.js';

/** So many lines are sent at once; more of them are sent as they are made. */
const SHORT = 10_000;

export const logs: Route = {
  id: '35a80daf-7f30-45fc-86e8-6b813d9c90df',
  area: 'build',
  resource: 'logs',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}/{logId}',
  versions: { resourceVersion: 2, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: listLogs },
    { method: 'GET', parameter: 'logId', scopes: SCOPES.read, anonymous: true, run: showLog },
  ],
};

async function listLogs(call: Call): Promise<Answer> {
  const build = getBuild(call);
  const all = await logsOf(call.organization, build);
  if (wants(call, 'zip')) return zipAnswer(logEntries(all), `logs_${build.id}.zip`);
  return answer.list(all.map((log) => logBody(call, build, log)));
}

/** The logs of a run as files of a zip. */
export const logEntries = (all: readonly LogNow[]): ZipEntry[] =>
  all.map((now) => ({ path: `${now.log.id}.txt`, read: () => logText(now) }));

function logBody(call: Call, build: Build, { log, lineCount, createdAt, changedAt }: LogNow): object {
  return {
    lineCount,
    createdOn: new Date(createdAt).toISOString(),
    lastChangedOn: new Date(changedAt).toISOString(),
    id: log.id,
    type: 'Container',
    url: `${logsUrl(call, build)}/${log.id}`,
  };
}

/** The lines from `startLine` to `endLine`, from 0 and both included, as text, JSON or a zip. */
async function showLog(call: Call): Promise<Answer> {
  const { query, parameters, organization } = call;
  const now = await getLog(organization, getBuild(call), parameters.logId ?? '');
  if (wants(call, 'zip')) return zipAnswer(logEntries([now]), `${now.log.id}.zip`);
  const from = Math.min(query.count('startLine') ?? 0, now.lineCount);
  const to = Math.min((query.count('endLine') ?? now.lineCount - 1) + 1, now.lineCount);
  const lines = readLog(now.log, from, to);
  if (!wants(call, 'json')) {
    const body = Readable.from(inChunks(lines, (line) => `${line}\r\n`));
    return { status: 200, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body };
  }
  const count = Math.max(0, to - from);
  if (count <= SHORT) return answer.list([...lines]);
  const items = inChunks(lines, (line, index) => `${index > 0 ? ',' : ''}${JSON.stringify(line)}`);
  const body = Readable.from(around(`{"count":${count},"value":[`, items, ']}'));
  return { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body };
}

function* around(head: string, items: Iterable<Buffer>, tail: string): Generator<Buffer> {
  yield Buffer.from(head);
  yield* items;
  yield Buffer.from(tail);
}

function wants({ query, headers }: Call, form: 'json' | 'zip'): boolean {
  const asked = query.text('$format')?.toLowerCase();
  if (asked !== undefined) return asked === form;
  return (headers.accept ?? '').toLowerCase().includes(`application/${form}`);
}
