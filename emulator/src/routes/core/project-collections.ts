import { ServiceError } from '../../areas/service-error.js';
import { answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';

const READ = ['vso.profile', 'vso.project'];

/** The organization itself: a Server has several of them, an organization of Services is one. */
export const projectCollections: Route = {
  id: '8031090f-ef1d-4af6-85fc-698cd75d42bf',
  area: 'core',
  resource: 'projectCollections',
  template: '_apis/{resource}/{collectionId}',
  versions: { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, run: (call) => answer.list([collectionReference(call)]) },
    { method: 'GET', parameter: 'collectionId', scopes: READ, run: showCollection },
  ],
};

function collectionReference({ address, organization: { id, name } }: Call) {
  return { id, name, url: `${address.base}/_apis/projectCollections/${id}` };
}

function showCollection(call: Call) {
  const wanted = (call.parameters.collectionId ?? '').toLowerCase();
  const { id, name, url } = collectionReference(call);
  if (wanted !== id && wanted !== name.toLowerCase()) {
    throw new ServiceError({
      kind: 'notFound',
      type: 'Microsoft.TeamFoundation.Core.WebApi.CollectionDoesNotExistException',
      message: `The project collection '${wanted}' does not exist.`,
    });
  }
  const links = { self: { href: url }, web: { href: call.address.base } };
  return answer.json({ id, name, url, state: 'Started', _links: links });
}
