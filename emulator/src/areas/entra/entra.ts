import type { Clock } from '../../clock.js';
import { identifier } from '../../identifier.js';
import type { Accounts } from '../tokens/accounts.js';
import { buildTenant } from './build-tenant.js';
import { DeviceCodes } from './device-codes.js';
import { entraErrors } from './errors.js';
import type { AuthorizationCode, RefreshToken } from './grant.js';
import { grantErrors } from './grant-errors.js';
import { PlannedRefusals } from './planned-refusals.js';
import type { EntraSeed } from './seed.js';
import type { Client, Principal, Tenant } from './tenant.js';

interface Surroundings {
  clock: Clock;
  accounts: Accounts;
}

/** Names that stand for whatever tenant the person who signs in belongs to. */
const ANY_TENANT = ['common', 'organizations'];

/** Microsoft Entra ID: its tenants, and what it gave out. */
export class Entra {
  readonly tenants: readonly Tenant[];
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly codes = new Map<string, AuthorizationCode>();
  readonly refreshTokens = new Map<string, RefreshToken>();
  readonly deviceCodes: DeviceCodes;
  readonly refusals = new PlannedRefusals();
  #next = 0;
  #person: Principal | undefined;

  constructor(seed: EntraSeed, { clock, accounts }: Surroundings) {
    this.tenants = seed.tenants.map(buildTenant);
    this.clock = clock;
    this.accounts = accounts;
    this.deviceCodes = new DeviceCodes(clock);
    const secrets = seed.tenants.flatMap(({ clients = [], identityHeader = '' }) => [
      identityHeader,
      ...clients.flatMap((client) => client.secrets ?? []),
    ]);
    for (const secret of secrets) accounts.secrets.add(secret);
  }

  /** A GUID that nothing else of this Entra ID has. */
  newId(): string {
    this.#next += 1;
    return identifier('entra', String(this.#next));
  }

  /** Makes up a secret, and sees to it that it is not written down. @param kind First letters, which tell its kind. */
  newSecret(kind: string): string {
    const words = [this.newId(), this.newId(), this.newId()].join('').replaceAll('-', '');
    return this.accounts.secrets.add(`${kind}${Buffer.from(words, 'hex').toString('base64url')}`);
  }

  /**
   * By id, name or domain. `common` is the tenant that knows the client.
   * @throws EntraError AADSTS90002
   */
  getTenant(name: string, clientId?: string): Tenant {
    const found = ANY_TENANT.includes(name.toLowerCase())
      ? (this.tenants.find(({ clients }) => clients.has(clientId?.toLowerCase() ?? '')) ?? this.tenants[0])
      : this.tenants.find((tenant) => isCalled(tenant, name));
    if (!found) throw entraErrors.unknownTenant(name);
    return found;
  }

  /** By id, name or domain. */
  hasTenant(name: string): boolean {
    return this.tenants.some((tenant) => isCalled(tenant, name));
  }

  /** @throws EntraError AADSTS700016, or AADSTS900144 without any. */
  getClient(tenant: Tenant, id: string | undefined): Client {
    if (!id) throw entraErrors.missing('client_id');
    const client = tenant.clients.get(id.toLowerCase());
    if (!client) throw entraErrors.unknownClient(id, tenant.name);
    return client;
  }

  /**
   * Who sits at the browser: whom the test chose, else whom the program suggests, else the first of the tenant.
   * @param hint Account name.
   * @throws EntraError AADSTS50034 when the tenant does not know them.
   */
  getPerson(tenant: Tenant, hint?: string): Principal {
    const chosen = this.#person;
    if (chosen && tenant.people.includes(chosen)) return chosen;
    const wanted = chosen?.user.account ?? hint;
    const found = wanted === undefined ? tenant.people[0] : findPerson(tenant, wanted);
    if (!found) throw grantErrors.unknownUser(tenant.name);
    return found;
  }

  /** From now on this person sits at the browser. @param name Display name or account name. @throws Error when no tenant knows them. */
  signInAs(name: string): void {
    this.#person = this.personNamed(name);
  }

  /** Ends all sign-ins of a person: refresh tokens are void, access tokens live on until they expire, as at Entra ID. */
  revokeSessions(name: string): void {
    const person = this.personNamed(name);
    for (const token of this.refreshTokens.values()) {
      if (token.principal === person) token.isRevoked = true;
    }
  }

  /** By display name or account name. @throws Error when no tenant knows them. */
  personNamed(name: string): Principal {
    const found = this.tenants.flatMap((tenant) => findPerson(tenant, name) ?? [])[0];
    if (!found) throw new Error(`nobody is called '${name}' in any tenant`);
    return found;
  }
}

const isCalled = ({ id, name, domain }: Tenant, wanted: string): boolean =>
  [id, name.toLowerCase(), domain.toLowerCase()].includes(wanted.toLowerCase());

function findPerson({ people }: Tenant, name: string): Principal | undefined {
  const wanted = name.toLowerCase();
  return people.find(({ user }) => [user.account.toLowerCase(), user.displayName.toLowerCase()].includes(wanted));
}
