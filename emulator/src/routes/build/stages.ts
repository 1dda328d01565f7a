import { cancelStage, retryStage } from '../../areas/build/change-build.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getBuild } from './find-build.js';
import { SCOPES } from './scopes.js';

export const stages: Route = {
  id: 'b8aac6c9-744b-46e1-88fc-3550969f9313',
  area: 'build',
  resource: 'stages',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}/{stageRefName}',
  versions: { resourceVersion: 5, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'PATCH', parameter: 'stageRefName', scopes: SCOPES.execute, run: changeStage }],
};

async function changeStage(call: Call): Promise<Answer> {
  const { state } = call.input<{ state?: unknown; forceRetryAllJobs?: boolean }>('updateParameters');
  const name = call.parameters.stageRefName ?? '';
  const build = getBuild(call);
  const wanted = typeof state === 'number' ? ['cancel', 'retry'][state] : String(state).toLowerCase();
  if (wanted === 'cancel') await cancelStage(call.organization, build, name);
  else if (wanted === 'retry') await retryStage(call.organization, build, name);
  else throw errors.badArgument(`The value '${state}' is not valid for state.`);
  return answer.empty();
}
