import { workItemErrors } from '../../areas/work-items/errors.js';
import { findRelationType, RELATION_TYPES, type RelationType } from '../../areas/work-items/relation-type.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';

const SCOPES = ['vso.work'];

export const relationTypes: Route = {
  id: 'f5d33bc9-5b49-4a3c-a9bd-f3cd46dd2165',
  area: 'wit',
  resource: 'workItemRelationTypes',
  template: '_apis/{area}/{resource}/{relation}',
  versions: { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: SCOPES,
      run: (call) => answer.list(RELATION_TYPES.map((type) => relationTypeBody(call, type))),
    },
    { method: 'GET', parameter: 'relation', scopes: SCOPES, run: get },
  ],
};

function get(call: Call): Answer {
  const { relation = '' } = call.parameters;
  const found = findRelationType(relation);
  if (!found) throw workItemErrors.relationTypeNotFound(relation);
  return answer.json(relationTypeBody(call, found));
}

const relationTypeBody = ({ address }: Call, { referenceName, name, attributes }: RelationType): object => ({
  attributes,
  referenceName,
  name,
  url: `${address.base}/_apis/wit/workItemRelationTypes/${referenceName}`,
});
