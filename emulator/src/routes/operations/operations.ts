import { getOperation, type Operation } from '../../areas/operations/operations.js';
import { answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { operationReference } from './operation-reference.js';

/** How far work is that the service does after its answer. */
export const operations: Route = {
  id: '9a1b74b4-2ca8-4a9f-8470-c2f2e6fdc949',
  area: 'operations',
  resource: 'operations',
  template: '_apis/{resource}/{operationId}',
  versions: { resourceVersion: 1, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      parameter: 'operationId',
      scopes: [],
      run: (call) =>
        answer.json(operationBody(call, getOperation(call.organization, call.parameters.operationId ?? ''))),
    },
  ],
};

function operationBody(call: Call, operation: Operation): object {
  const reference = operationReference(call, operation);
  const { resultMessage } = operation;
  return { ...reference, _links: { self: { href: reference.url } }, ...(resultMessage && { resultMessage }) };
}
