import { decideIntervention } from '../../areas/release/deploy.js';
import type { Release } from '../../areas/release/release.js';
import { deployingIn, getIntervention, getRelease } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { interventionBody } from './approval-body.js';
import { EXECUTE, idOf, projectOf, READ, RELEASE, versionsOf } from './release-route.js';

export const manualInterventions: Route = {
  ...RELEASE,
  id: '616c46e4-f370-4456-adaa-fbaf79c7b79e',
  resource: 'manualinterventions',
  template: '{project}/_apis/{area}/releases/{releaseId}/{resource}/{manualInterventionId}',
  versions: versionsOf(2),
  actions: [
    { method: 'GET', scopes: READ, run: list },
    {
      method: 'GET',
      parameter: 'manualInterventionId',
      scopes: READ,
      run: (call) => answer.json(interventionBody(call, interventionOf(call))),
    },
    { method: 'PATCH', parameter: 'manualInterventionId', scopes: EXECUTE, run: decide },
  ],
};

const releaseOf = (call: Call): Release => getRelease(call.organization, projectOf(call), idOf(call, 'releaseId'));

const interventionOf = (call: Call) =>
  getIntervention(call.organization, releaseOf(call), idOf(call, 'manualInterventionId'));

function list(call: Call): Answer {
  const attempts = releaseOf(call).stages.flatMap((stage) => stage.attempts);
  const found = attempts.flatMap(({ interventions }) => interventions);
  return answer.list(found.map((intervention) => interventionBody(call, intervention)));
}

const NUMBERS: Readonly<Record<number, string>> = { 2: 'rejected', 4: 'approved' };

function decide(call: Call): Answer {
  const { organization, caller } = call;
  const intervention = interventionOf(call);
  const { status, comment } = call.input<{ status?: string | number; comment?: string | null }>(
    'manualInterventionUpdateMetadata',
  );
  decideIntervention(deployingIn(organization), intervention, {
    user: caller.user,
    status: typeof status === 'number' ? NUMBERS[status] : status,
    comment: comment ?? null,
  });
  return answer.json(interventionBody(call, intervention));
}
