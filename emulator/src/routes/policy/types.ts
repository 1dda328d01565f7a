import { policyErrors } from '../../areas/policy/errors.js';
import { findPolicyType, POLICY_TYPES } from '../../areas/policy/policy-type.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { policyTypeBody } from './policy-type-body.js';

const SCOPES = ['vso.code'];

export const policyTypes: Route = {
  id: '44096322-2d3d-466a-bb30-d1b7de69f61f',
  area: 'policy',
  resource: 'types',
  template: '{project}/_apis/{area}/{resource}/{typeId}',
  versions: { resourceVersion: 1, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES, run: listTypes },
    { method: 'GET', parameter: 'typeId', scopes: SCOPES, run: getType },
  ],
};

function listTypes(call: Call): Answer {
  const project = getProject(call, call.parameters.project ?? '');
  return answer.list(POLICY_TYPES.map((type) => policyTypeBody(call, project, type)));
}

function getType(call: Call): Answer {
  const { project = '', typeId = '' } = call.parameters;
  const found = findPolicyType(typeId);
  const known = getProject(call, project);
  if (!found) throw policyErrors.typeNotFound(typeId);
  return answer.json(policyTypeBody(call, known, found));
}
