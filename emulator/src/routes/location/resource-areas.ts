import { ServiceError } from '../../areas/service-error.js';
import { answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';

const DEV = 'dev.azure.com';
/** Area id, name and host. Ids are the same for every organization. */
const AREAS: readonly [id: string, name: string, host: string][] = [
  ['79134c72-4a58-4b42-976c-04e7115f32bf', 'core', DEV],
  ['4e080c62-fa21-4fbc-8fef-2a10a2b38049', 'git', DEV],
  ['fb13a388-40dd-4a04-b530-013a739c72ef', 'policy', DEV],
  ['5264459e-e5e0-4bd8-b118-0985e68a4ec5', 'wit', DEV],
  ['1d4f49f9-02b9-4e26-b826-2cdb6195f2a9', 'work', DEV],
  ['5d6898bb-45ec-463f-95f9-54d49c71752e', 'build', DEV],
  ['2e0bf237-8973-4ec9-a581-9c3d679d1776', 'pipelines', DEV],
  ['a85b8835-c1a1-4aac-ae97-1c3d0ba72dbd', 'distributedtask', DEV],
  ['1814ab31-2f4f-4a9f-8761-f4d77dc5a5d7', 'serviceendpoint', DEV],
  ['bf7d82a0-8aa5-4613-94ef-6172a5ea01f3', 'wiki', DEV],
  ['bb1e7ec9-e901-4b68-999a-de7012b920f8', 'Graph', 'vssps.dev.azure.com'],
  ['8a3d49b8-91f0-46ef-b33d-dda338c25db3', 'IMS', 'vssps.dev.azure.com'],
  ['0d55247a-1c47-4462-9b1f-5e2125590ee6', 'Account', 'vssps.dev.azure.com'],
  ['55967393-20ef-45c6-a96c-b5d5d5986a9a', 'Tokens', 'vssps.dev.azure.com'],
  ['af68438b-ed04-4407-9eb6-f1dbae3f922e', 'TokenAdmin', 'vssps.dev.azure.com'],
  ['68ddce18-2501-45f1-a17b-7931a9922690', 'MemberEntitlementManagement', 'vsaex.dev.azure.com'],
  ['6c2b0933-3600-42ae-bf8b-93d4f7e83594', 'ExtensionManagement', 'extmgmt.dev.azure.com'],
  ['efc2f575-36ef-48e9-b672-0c6fb4a48ac5', 'Release', 'vsrm.dev.azure.com'],
  ['7ab4e64e-c4d8-4f50-ae73-5ef2e21642a5', 'Packaging', 'feeds.dev.azure.com'],
];

/** What belongs to no organization. */
const DEPLOYMENT_AREAS: typeof AREAS = [
  ['0d55247a-1c47-4462-9b1f-5e2125590ee6', 'Account', 'app.vssps.visualstudio.com'],
  ['8ccfef3d-2b87-4e99-8ccb-66e343d2daa8', 'Profile', 'app.vssps.visualstudio.com'],
];

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

function listAreas({ address, organization }: Call) {
  if (address.shape === 'server') return [];
  const path = organization.name && `${encodeURIComponent(organization.name)}/`;
  const areas = organization.name ? AREAS : DEPLOYMENT_AREAS;
  return areas.map(([id, name, host]) => ({ id, name, locationUrl: `${address.originOf(host)}/${path}` }));
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
