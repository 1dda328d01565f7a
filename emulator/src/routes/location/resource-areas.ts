import { ServiceError } from '../../areas/service-error.js';
import { answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { AREAS } from './areas.js';

/** What belongs to no organization. */
const DEPLOYMENT_AREAS: typeof AREAS = {
  'app.vssps.visualstudio.com': {
    '0d55247a-1c47-4462-9b1f-5e2125590ee6': 'Account',
    '8ccfef3d-2b87-4e99-8ccb-66e343d2daa8': 'Profile',
  },
};

/** Which host serves which area. A Server has no such table: everything is under the collection. */
export const resourceAreas: Route = {
  id: 'e81700f7-3be2-46de-8624-2eb35882fcaa',
  area: 'Location',
  resource: 'ResourceAreas',
  template: '_apis/{resource}/{areaId}',
  versions: { resourceVersion: 1, minVersion: '3.2', maxVersion: '7.2', releasedVersion: '0.0' },
  hosts: 'all',
  actions: [
    { method: 'GET', scopes: [], anonymous: true, run: (call) => answer.list(listAreas(call)) },
    { method: 'GET', parameter: 'areaId', scopes: [], anonymous: true, run: getArea },
  ],
};

/** Areas as this client reaches them; a Server has none. */
export function listAreas({ address, organization }: Call) {
  if (address.shape === 'server') return [];
  const path = organization.name && `${encodeURIComponent(organization.name)}/`;
  return Object.entries(organization.name ? AREAS : DEPLOYMENT_AREAS).flatMap(([host, areas]) => {
    const locationUrl = `${address.originOf(host)}/${path}`;
    return Object.entries(areas).map(([id, name]) => ({ id, name, locationUrl }));
  });
}

function getArea(call: Call) {
  const wanted = call.parameters.areaId ?? '';
  const area = listAreas(call).find(({ id }) => id === wanted.toLowerCase());
  if (area) return answer.json(area);
  throw new ServiceError({
    kind: 'notFound',
    type: 'Microsoft.VisualStudio.Services.Location.ResourceAreaNotFoundException',
    message: `The resource area ${wanted} does not exist.`,
  });
}
