import { errors } from '../../areas/errors.js';
import { cancelDeployment, scheduleDeployment, startDeployment } from '../../areas/release/deploy.js';
import { releaseErrors } from '../../areas/release/errors.js';
import type { Stage, StageStatus } from '../../areas/release/release.js';
import type { Variables } from '../../areas/release/release-definition.js';
import { deployingIn, getRelease, getStage } from '../../areas/release/releases.js';
import { overrideVariables } from '../../areas/release/variables.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { EXECUTE, idOf, projectOf, READ, RELEASE, versionsOf } from './release-route.js';
import { stageBody, WHOLE_STAGE } from './stage-body.js';

interface Update {
  status?: StageStatus | number;
  scheduledDeploymentTime?: string | null;
  variables?: Variables | null;
}

export const environments: Route = {
  ...RELEASE,
  id: 'a7e426b1-03dc-48af-9dfe-c98bac612dcb',
  resource: 'environments',
  template: '{project}/_apis/{area}/releases/{releaseId}/{resource}/{environmentId}',
  versions: versionsOf(8),
  actions: [
    {
      method: 'GET',
      parameter: 'environmentId',
      scopes: READ,
      anonymous: true,
      run: (call) => answer.json(stageBody(call, stageOf(call), WHOLE_STAGE)),
    },
    { method: 'PATCH', parameter: 'environmentId', scopes: EXECUTE, run: updateStage },
  ],
};

/** The stage of a release that a path names. @throws ServiceError that it is not found. */
export const stageOf = (call: Call): Stage =>
  getStage(getRelease(call.organization, projectOf(call), idOf(call, 'releaseId')), idOf(call, 'environmentId'));

const STATUSES: Readonly<Record<number, StageStatus>> = { 2: 'inProgress', 8: 'canceled', 64: 'scheduled' };

function updateStage(call: Call): Answer {
  const stage = stageOf(call);
  const { organization, caller } = call;
  const { user } = caller;
  const sent = call.input<Update>('environmentUpdateData');
  const deploying = deployingIn(organization);
  const asked = typeof sent.status === 'number' ? STATUSES[sent.status] : sent.status;
  // Everything is checked before anything changes.
  const variables = overrideVariables(stage.variables, sent.variables);
  if (asked === 'inProgress') startDeployment(deploying, stage, { user, reason: 'manual' });
  else if (asked === 'canceled') cancelDeployment(deploying, stage, user);
  else if (asked === 'scheduled') {
    const moment = Date.parse(sent.scheduledDeploymentTime ?? '');
    if (Number.isNaN(moment)) throw errors.missing('scheduledDeploymentTime');
    scheduleDeployment(deploying, stage, { user, moment });
  } else throw releaseErrors.transition(stage.status, String(asked ?? 'undefined'));
  stage.variables = variables;
  return answer.json(stageBody(call, stage, WHOLE_STAGE));
}
