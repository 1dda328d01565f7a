import { exitCodes } from '@adoc/sdk';
import type { Build } from '../api/builds.js';
import { elapsed } from '../timeline/describe-record.js';

const good = new Set<string | undefined>(['succeeded', 'partiallySucceeded']);

/** What a command exits with that has waited for the end of a run. */
export function exitCodeOf({ status, result }: Build): number {
  if (status !== 'completed') return exitCodes.gaveUpWaiting;
  return good.has(result) ? exitCodes.done : exitCodes.failed;
}

/** `Run 20260301.1 (7) of Web CI: failed (3m 34s)`, and why, where it could not even start. */
export function describeRun(build: Build): string[] {
  const { id, buildNumber, definition, status, result, startTime, finishTime, validationResults = [] } = build;
  const took = startTime && finishTime ? ` (${elapsed(startTime, finishTime)})` : '';
  const errors = validationResults.map(({ result: kind, message }) => `${kind}: ${message}`);
  return [`Run ${buildNumber} (${id}) of ${definition.name}: ${result ?? status}${took}`, ...errors];
}
