import { isScope } from '../tokens/scopes.js';
import { entraErrors } from './errors.js';
import { AZURE_DEVOPS, findResource, GRAPH, type Resource } from './resources.js';
import type { Client, Tenant } from './tenant.js';

/** What a request wants a token for. */
export interface Scope {
  resource: Resource;
  /** Without the resource, such as `.default` or `vso.code`. */
  permissions: readonly string[];
  /** Whether an id token is wanted. */
  openid: boolean;
  /** Whether a refresh token is wanted. */
  offline: boolean;
  /** As the answer repeats it. */
  text: string;
}

const ABOUT_THE_PERSON = ['openid', 'profile', 'offline_access', 'email'];
const ALL = ['.default', 'user_impersonation'];

/**
 * Reads the scopes of a request.
 * @throws EntraError when they name no resource of the tenant, several, or a permission that the resource does not have.
 */
export function parseScope(text: string, { tenant, client }: { tenant: Tenant; client: Client }): Scope {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0) throw entraErrors.missing('scope');
  const wanted = words.filter((word) => !ABOUT_THE_PERSON.includes(word.toLowerCase())).map(split);
  const names = new Set(wanted.map(({ resource }) => resource));
  const found = [...names].map((name) => {
    const resource = name === '' ? GRAPH : findResource(name);
    if (!resource) throw entraErrors.unknownResource(name, tenant.name);
    return resource;
  });
  const resource = found[0] ?? GRAPH;
  if (found.some((other) => other !== resource)) {
    throw entraErrors.badScope(text, `The scope ${text} is not valid: it names more than one resource.`);
  }
  const permissions = wanted.map(({ permission }) => permission);
  if (permissions.includes('.default') && permissions.some((other) => other !== '.default')) {
    throw entraErrors.badScope(text, ".default scope can't be combined with resource-specific scopes.");
  }
  const strange = permissions.find((permission) => resource === AZURE_DEVOPS && !isPermission(permission));
  if (strange !== undefined) throw entraErrors.unknownPermission(client.name, strange, resource.id);
  return {
    resource,
    permissions,
    openid: words.includes('openid'),
    offline: words.includes('offline_access'),
    text: words.join(' '),
  };
}

/** The scopes that a token of a person gets in Azure DevOps; undefined is full access. */
export function scopesOf({ permissions }: Scope): string[] | undefined {
  return permissions.some((permission) => ALL.includes(permission)) ? undefined : [...permissions];
}

/** The scopes of the answer and the token: what was asked for, with `.default` spelt out. */
export function grantedPermissions({ permissions }: Scope): string[] {
  return permissions.includes('.default') ? ['user_impersonation'] : [...permissions];
}

const isPermission = (text: string): boolean => ALL.includes(text) || isScope(text);

function split(word: string): { resource: string; permission: string } {
  const cut = word.lastIndexOf('/');
  return { resource: word.slice(0, Math.max(cut, 0)), permission: word.slice(cut + 1) };
}
