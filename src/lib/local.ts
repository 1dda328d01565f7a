import type { Found, Host, Organization, RestClient, ServiceName } from '@adoc/sdk';
import type { Accounts } from './accounts/accounts.js';
import type { Credential } from './credentials/credential.js';
import type { Machine } from './machine.js';
import type { Candidate } from './organization/candidate.js';
import type { ApiVersions } from './rest/api-versions.js';
import type { Throttle } from './rest/throttle.js';
import type { ChosenStore } from './secrets/choose-store.js';
import type { SecretStore, StoreName } from './secrets/secret-store.js';
import type { DecideChanges, SettingChanges, SettingsChanged } from './settings/change-settings.js';
import type { Settings } from './settings/settings.js';
import type { Talk } from './talk.js';

export interface ConnectRequest {
  organization: Found<Organization>;
  service: ServiceName;
  plugin: string;
  talk: Talk;
  /** Shared by the clients of one session; without it the client has its own. */
  throttle?: Throttle;
  /** Found already; without it the chain is asked. */
  credential?: Credential;
}

export interface CredentialRequest {
  organization: Found<Organization>;
  /** Only what is stored: for an organization that nobody has named for the token in the environment. */
  isStoredOnly: boolean;
  talk: Talk;
}

/**
 * What the host's own commands work with, and plugins do not see: a struct of lazy functions.
 * Each loads its part of the program on first use.
 */
export interface Local {
  readonly machine: Machine;
  /** Ends the lists that are on their way when nobody is left to read them. */
  readonly lists: AbortController;
  /** What environment and settings say about organization and project. */
  defaults(): Promise<Candidate[]>;
  /** What the git remotes of the working directory say. */
  detect(): Promise<Candidate[]>;
  settings(): Promise<Settings>;
  changeSettings(change: SettingChanges | DecideChanges): Promise<SettingsChanged>;
  accounts(): Promise<Accounts>;
  chooseStore(): Promise<ChosenStore>;
  openStore(name: StoreName): Promise<SecretStore>;
  apiVersions(): Promise<ApiVersions>;
  /** What the chain finds for an organization. */
  credential(request: CredentialRequest): Promise<Credential>;
  /** A client signed with the credential of the request, or the one that the chain finds. */
  connect(request: ConnectRequest): Promise<RestClient>;
  /** The tenant of Microsoft Entra ID that an organization of Services names; undefined when it names none. */
  findTenant(organization: Organization, talk: Talk): Promise<string | undefined>;
}

const locals = new WeakMap<Host, Local>();

/** Keeps the inner side of a host where only code of the host finds it. */
export function bindLocal(host: Host, local: Local): Host {
  locals.set(host, local);
  return host;
}

export function getLocal(host: Host): Local {
  const local = locals.get(host);
  if (!local) throw new TypeError('This host was not made by adoc.');
  return local;
}
