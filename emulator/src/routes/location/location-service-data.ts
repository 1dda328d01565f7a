import type { Call } from '../route.js';
import { listAreas } from './resource-areas.js';

/** The service that owns the table of locations; a constant of Azure DevOps. */
const OWNER = '00025394-6065-48ca-87d9-7f5672854ef7';
const PUBLIC = 'PublicAccessMapping';
/** Nothing about locations changes while the emulator runs. */
const LAST_CHANGE = 1;
/** Seconds. */
const TIME_TO_LIVE = 86_400;

/**
 * Where the services of an organization are. Clients that keep it say what they have (`lastChangeId`) and get the
 * definitions only when these are newer, and only when they ask for them (`connectOptions`).
 */
export function locationServiceData(call: Call): object {
  const { query } = call;
  const known = { lastChangeId: LAST_CHANGE, lastChangeId64: LAST_CHANGE };
  const options = query.text('connectOptions')?.toLowerCase() ?? 'none';
  if (!asksForServices(options)) return { serviceOwner: OWNER, defaultAccessMappingMoniker: PUBLIC, ...known };
  const isFresh = [query.text('lastChangeId64'), query.text('lastChangeId')].includes(String(LAST_CHANGE));
  return {
    serviceOwner: OWNER,
    accessMappings: accessMappings(call),
    clientCacheFresh: isFresh,
    clientCacheTimeToLive: TIME_TO_LIVE,
    defaultAccessMappingMoniker: PUBLIC,
    ...known,
    ...(!isFresh && { serviceDefinitions: serviceDefinitions(call) }),
  };
}

/** The option is a set of flags by name or number, of which the first is for services. */
const asksForServices = (options: string): boolean =>
  options.includes('includeservices') || (Number(options) & 1) === 1;

const accessMappings = ({ address }: Call): object[] => [
  {
    displayName: 'Public Access Mapping',
    moniker: PUBLIC,
    accessPoint: `${address.base}/`,
    serviceOwner: OWNER,
    virtualDirectory: '',
  },
];

function serviceDefinitions(call: Call): object[] {
  const own = { id: OWNER, name: 'Location Service', locationUrl: `${call.address.base}/` };
  return [own, ...listAreas(call)].map(({ id, name, locationUrl }) => ({
    serviceType: 'LocationService2',
    identifier: id,
    displayName: name,
    relativeToSetting: 'fullyQualified',
    description: '',
    serviceOwner: OWNER,
    locationMappings: [{ accessMappingMoniker: PUBLIC, location: locationUrl }],
    toolId: 'Framework',
    status: 'active',
    properties: {},
  }));
}
