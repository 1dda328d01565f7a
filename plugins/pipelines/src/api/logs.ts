import type { Readable } from 'node:stream';
import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/builds/get-build-logs — a log of a run. */
export interface Log {
  id: number;
  lineCount: number;
}

interface Run {
  project: string;
  runId: number;
}

export function listLogs(client: RestClient, run: Run): Promise<Log[]> {
  return client.list(pathOf(run), { subject: subjectOf(run) });
}

/** The lines of a log, each with its time. @param startLine the first that is wanted, from 0 */
export function streamLog(client: RestClient, run: Run, id: number, startLine = 0): Promise<Readable> {
  return client.stream(`${pathOf(run)}/${path`${id}`}`, {
    query: { startLine: startLine > 0 ? startLine : undefined },
    subject: `log ${id} of the ${subjectOf(run)}`,
  });
}

/** All logs of a run as a zip. */
export function streamLogsZip(client: RestClient, run: Run): Promise<Readable> {
  return client.stream(pathOf(run), { accept: 'application/zip', subject: subjectOf(run) });
}

const pathOf = ({ project, runId }: Run): string => path`${project}/_apis/build/builds/${runId}/logs`;

const subjectOf = ({ project, runId }: Run): string => `run ${runId} of the project "${project}"`;
