import { getPerson } from '../../areas/identities/subjects.js';
import { answer } from '../../http/answer.js';
import type { Route } from '../route.js';
import { GRAPH, PREVIEW, READ } from './graph-route.js';
import { subjectBody } from './subject-body.js';

/** Applications of Entra ID; the emulator's organizations have none. */
export const servicePrincipals: Route = {
  ...GRAPH,
  id: 'e1dbb0ae-49cb-4532-95a1-86cd89cfcab4',
  resource: 'ServicePrincipals',
  template: '_apis/{area}/{resource}/{servicePrincipalDescriptor}',
  versions: PREVIEW,
  actions: [
    { method: 'GET', scopes: READ, run: () => answer.list([]) },
    {
      method: 'GET',
      parameter: 'servicePrincipalDescriptor',
      scopes: READ,
      run: (call) =>
        answer.json(subjectBody(call, getPerson(call.organization, call.parameters.servicePrincipalDescriptor ?? ''))),
    },
  ],
};
