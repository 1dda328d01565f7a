import { AdocError, exitCodes } from '../errors/adoc-error.js';
import type { RestClient } from '../rest/client.js';
import { isGuid } from './is-guid.js';

/** A person or a group. */
export interface Identity {
  /** What the REST API wants wherever it asks for somebody. */
  id: string;
  displayName: string;
  /** E-mail address, `DOMAIN\user`, or the name of a group. */
  uniqueName: string;
}

/** Where people are looked up. */
export interface People {
  client: RestClient;
  /** Client of the service `graph`, where it is needed. */
  graph(): Promise<RestClient>;
}

/** https://learn.microsoft.com/rest/api/azure/devops/ims/identities/read-identities — the fields that are used here. */
interface WireIdentity {
  id: string;
  providerDisplayName: string;
  customDisplayName?: string;
  isActive?: boolean;
  properties?: { Account?: { $value?: string }; Mail?: { $value?: string } };
}

/** The fields that are used of `_apis/connectionData`, which Microsoft has not published; az relies on it too. */
interface ConnectionData {
  authenticatedUser: WireIdentity;
}

/** Whoever is signed in. */
export async function me(client: RestClient): Promise<Identity> {
  const data = await client.get<ConnectionData>('_apis/connectionData', { apiVersion: '5.0-preview.1' });
  return identityOf(data.authenticatedUser);
}

/**
 * The one person or group that is meant.
 * @param text id, e-mail address, account or display name; `me` is whoever is signed in
 * @throws AdocError exit 3 when there is none, 2 with the candidates when there are several
 */
export async function findIdentity(people: People, text: string): Promise<Identity> {
  const wanted = text.trim();
  if (wanted.toLowerCase() === 'me') return me(people.client);
  const client = await people.graph();
  const found = isGuid(wanted) ? await readById(client, wanted) : await search(client, wanted);
  const [identity, ...others] = narrow(found, wanted);
  if (!identity) throw noSuchIdentity(text);
  if (others.length > 0) throw ambiguous(text, [identity, ...others]);
  return identity;
}

const readById = (client: RestClient, identityIds: string): Promise<Identity[]> => read(client, { identityIds });

/** Names first, as people type them; an alias of the directory is the last resort. */
async function search(client: RestClient, filterValue: string): Promise<Identity[]> {
  if (filterValue === '') return [];
  for (const searchFilter of ['General', 'DirectoryAlias']) {
    const found = await read(client, { searchFilter, filterValue });
    if (found.length > 0) return found;
  }
  return [];
}

async function read(client: RestClient, query: Record<string, string>): Promise<Identity[]> {
  // No list as others are: whoever was asked for by id and is not known leaves a gap.
  const { value } = await client.get<{ value: (WireIdentity | null)[] }>('_apis/identities', { query });
  const active = value.flatMap((each) => (each && each.isActive !== false ? identityOf(each) : []));
  return [...new Map(active.map((each) => [each.id, each])).values()];
}

/** The service finds beginnings as well; a name in full means its owner. */
function narrow(found: Identity[], wanted: string): Identity[] {
  const names = (each: Identity) => [each.id, each.displayName, each.uniqueName].map((name) => name.toLowerCase());
  const exact = found.filter((each) => names(each).includes(wanted.toLowerCase()));
  return exact.length > 0 ? exact : found;
}

function identityOf({ id, providerDisplayName, customDisplayName, properties }: WireIdentity): Identity {
  const displayName = customDisplayName || providerDisplayName;
  const { Account: account, Mail: mail } = properties ?? {};
  return { id, displayName, uniqueName: mail?.$value || account?.$value || displayName };
}

function noSuchIdentity(text: string): AdocError {
  return new AdocError(`There is nobody called "${text}" in the organization.`, {
    code: 'no-such-identity',
    exitCode: exitCodes.notFound,
    suggestions: ['Give an e-mail address, a display name in full, an id, or: me'],
  });
}

function ambiguous(text: string, candidates: Identity[]): AdocError {
  const lines = candidates.slice(0, 10).map((each) => `${each.displayName}, ${each.uniqueName}: ${each.id}`);
  return new AdocError(`"${text}" may be one of ${candidates.length}.`, {
    code: 'ambiguous-identity',
    exitCode: exitCodes.usage,
    suggestions: lines,
  });
}
