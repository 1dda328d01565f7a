import type { Entra } from './entra.js';
import { issueAccessToken } from './issue-tokens.js';
import { findResource, type Resource } from './resources.js';
import type { Client, Tenant } from './tenant.js';

/** Names of a user-assigned identity; all empty is the identity of the machine itself. */
export interface IdentityName {
  clientId: string | undefined;
  objectId: string | undefined;
  resourceId: string | undefined;
}

interface Found {
  tenant: Tenant;
  identity: Client;
}

/** Seconds that a token of a managed identity lives. */
const LIFE = 86_399;

/** The identity of the machine, or one that was assigned to it. */
export function findManagedIdentity({ tenants }: Entra, wanted: IdentityName): Found | undefined {
  const isNamed = wanted.clientId ?? wanted.objectId ?? wanted.resourceId;
  for (const tenant of tenants) {
    const [first] = tenant.managedIdentities;
    const identity = isNamed ? tenant.managedIdentities.find((known) => isCalled(known, wanted)) : first;
    if (identity) return { tenant, identity };
  }
  return undefined;
}

/** What a resource of a request means; with or without `/.default`. */
export const findWantedResource = (text: string): Resource | undefined =>
  findResource(text.replace(/\/\.default$/, ''));

/** Gives an identity a token for a resource. */
export function issueIdentityToken(entra: Entra, { tenant, identity }: Found, resource: Resource) {
  const scope = { resource, permissions: ['.default'], openid: false, offline: false, text: resource.id };
  const { access_token } = issueAccessToken(
    entra,
    { tenant, client: identity, principal: identity.principal, scope },
    LIFE,
  );
  const now = Math.floor(entra.clock.now() / 1000);
  return { token: access_token, life: LIFE, notBefore: now, expiresOn: now + LIFE };
}

function isCalled({ id, principal, resourceId }: Client, wanted: IdentityName): boolean {
  if (wanted.clientId !== undefined) return id === wanted.clientId.toLowerCase();
  if (wanted.objectId !== undefined) return principal.objectId === wanted.objectId.toLowerCase();
  return resourceId !== undefined && resourceId.toLowerCase() === wanted.resourceId?.toLowerCase();
}
