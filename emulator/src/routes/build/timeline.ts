import { timelineNotFound } from '../../areas/build/errors.js';
import { findRun } from '../../areas/build/run/runs.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getBuild } from './find-build.js';
import { SCOPES } from './scopes.js';
import { timelineBody } from './timeline-body.js';

export const timeline: Route = {
  id: '8baac422-4c6e-4de5-8532-db96d92acffa',
  area: 'build',
  resource: 'Timeline',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}/{timelineId}',
  versions: { resourceVersion: 3, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: showTimeline },
    { method: 'GET', parameter: 'timelineId', scopes: SCOPES.read, anonymous: true, run: showTimeline },
  ],
};

async function showTimeline(call: Call): Promise<Answer> {
  const build = getBuild(call);
  const run = await findRun(call.organization, build);
  // A run whose YAML is invalid has no timeline, and the service says nothing.
  if (!run) return answer.empty();
  const id = call.parameters.timelineId?.toLowerCase() ?? run.timelineId;
  if (id === run.timelineId) return answer.json(timelineBody(call, build, { id, run, records: run.records }));
  const earlier = run.attempts.find(({ timelineId }) => timelineId === id);
  if (!earlier) throw timelineNotFound(id);
  return answer.json(timelineBody(call, build, { id, run, records: earlier.records }));
}
