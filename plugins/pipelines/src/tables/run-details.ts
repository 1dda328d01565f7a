import { localTime, sentences, shortRef } from '@adoc/sdk';
import type { Build } from '../api/builds.js';
import type { Timeline } from '../api/timeline.js';
import { elapsed } from '../timeline/describe-record.js';
import { drawTree } from '../timeline/draw-tree.js';
import { timelineTree } from '../timeline/timeline-tree.js';

/** A run with what it consists of. */
export interface RunDetails extends Build {
  timeline?: Timeline;
}

/** A run for people: what it is, what is wrong with it, and the tree of its stages, jobs and tasks. */
export const runDetails = sentences<RunDetails>((run) => [
  `${run.definition.name} ${run.buildNumber} (run ${run.id}): ${run.result ?? run.status}${took(run)}`,
  `${shortRef(run.sourceBranch)}${origin(run)}`,
  ...(run.tags?.length ? [`Tags: ${run.tags.join(', ')}`] : []),
  ...(run.validationResults ?? []).map(({ result, message }) => `${result}: ${message}`),
  ...(run.timeline ? ['', ...drawTree(timelineTree(run.timeline.records))] : []),
]);

const took = ({ startTime, finishTime }: Build): string =>
  startTime && finishTime ? ` (${elapsed(startTime, finishTime)})` : '';

function origin({ reason, requestedFor, queueTime, sourceVersion }: Build): string {
  const commit = sourceVersion ? ` at ${sourceVersion.slice(0, 8)}` : '';
  const person = requestedFor ? ` for ${requestedFor.displayName}` : '';
  return `${commit}, ${reason}${person}, queued ${localTime(queueTime) ?? 'just now'}`;
}
