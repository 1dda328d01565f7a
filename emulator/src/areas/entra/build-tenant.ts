import { identifier } from '../../identifier.js';
import { seededPeople } from '../identities/seeded-people.js';
import type { ClientSeed, EntraSeed, ManagedIdentitySeed, TenantSeed } from './seed.js';
import type { Client, Principal, Tenant } from './tenant.js';

/** Programs of Microsoft's that every tenant knows. */
const WELL_KNOWN: ClientSeed[] = [
  { name: 'Microsoft Azure CLI', id: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' },
  { name: 'Microsoft Azure PowerShell', id: '1950a258-227b-4e31-a9cf-717495945fc2' },
  { name: 'Visual Studio', id: '872cd9fa-d31f-45e0-9eab-6e460a02d1f1' },
];
const AUDIENCE = 'api://AzureADTokenExchange';

/** What stands for Entra ID when a seed says nothing of it. */
export const DEFAULT_ENTRA: EntraSeed = { tenants: [{ name: 'contoso' }] };

/** Id of a tenant of the seed, by its name or id; the first one's when none is named. */
export function tenantIdOf({ tenants }: EntraSeed, wanted?: string): string {
  const found = wanted === undefined ? tenants[0] : tenants.find(({ name, id }) => name === wanted || id === wanted);
  return found ? idOf(found) : (wanted ?? identifier('tenant', 'contoso'));
}

export function buildTenant(seed: TenantSeed): Tenant {
  const id = idOf(seed);
  const { clients = WELL_KNOWN, managedIdentities = [{ name: 'machine' }] } = seed;
  const people = seededPeople(seed).map(
    (user): Principal => ({ user, objectId: identifier(id, 'object', user.account), isApplication: false }),
  );
  return {
    id,
    name: seed.name,
    domain: `${seed.name}.onmicrosoft.com`,
    people,
    clients: new Map(clients.map((client) => buildClient(client, id)).map((client) => [client.id, client])),
    managedIdentities: managedIdentities.map((identity) => buildClient(identity, id)),
    identityHeader: seed.identityHeader,
    refusesUsedRefreshTokens: seed.refusesUsedRefreshTokens ?? false,
    approvesDeviceCodes: seed.approvesDeviceCodes ?? false,
  };
}

function buildClient(seed: ClientSeed & ManagedIdentitySeed, tenant: string): Client {
  const id = seed.id?.toLowerCase() ?? identifier(tenant, 'client', seed.name);
  const objectId = identifier(tenant, 'object', id);
  const user = { id: identifier('user', objectId), displayName: seed.name, account: objectId };
  return {
    id,
    name: seed.name,
    principal: { user, objectId, isApplication: true },
    secrets: seed.secrets ?? [],
    certificates: seed.certificates ?? [],
    federated: (seed.federated ?? []).map((record) => ({ audience: AUDIENCE, ...record })),
    redirectUris: seed.redirectUris ?? [],
    needsConsent: seed.needsConsent ?? false,
    resourceId: seed.resourceId,
  };
}

const idOf = ({ id, name }: TenantSeed): string => id?.toLowerCase() ?? identifier('tenant', name);
