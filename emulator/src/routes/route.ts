import type { IncomingHttpHeaders } from 'node:http';
import type { Organization } from '../areas/organization.js';
import type { Caller } from '../auth/authenticate.js';
import type { Address } from '../http/address.js';
import type { Answer } from '../http/answer.js';
import type { Query } from '../http/query.js';
import type { ApiVersion, VersionRow } from '../http/versions.js';

/** All a route knows about the request it answers. */
export interface Call {
  method: string;
  /** As the client sees it. */
  url: URL;
  address: Address;
  organization: Organization;
  /** All there are, for what belongs to none of them. */
  organizations: readonly Organization[];
  caller: Caller;
  /** Values of the template's parameters, decoded. */
  parameters: Readonly<Record<string, string>>;
  query: Query;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /**
   * The body as JSON.
   * @param name What the service calls it, for the error when there is none.
   * @throws ServiceError when it is missing or not JSON.
   */
  input<T>(name: string): T;
  /** Undefined for a route without versions. */
  version: ApiVersion | undefined;
}

/** One thing that can be done with a resource. */
export interface Action {
  method: string;
  /** The action is meant only when this parameter is there: it tells an item from its list. */
  parameter?: string;
  /** Any of these scopes is enough. None: every valid credential will do. */
  scopes: readonly string[];
  /** Whether callers without a credential may use it in an organization with public projects. */
  anonymous?: boolean;
  run(call: Call): Answer | Promise<Answer>;
}

/** A row of the service's resource table, with what the emulator does for it. */
export interface Route {
  /** Location id, the same on every Azure DevOps. Undefined: not in the resource table, such as Git over HTTP. */
  id?: string;
  area: string;
  resource: string;
  /** In the service's own form: a leading `{project}` and trailing parameters may be absent, `{*name}` takes the rest. */
  template: string;
  /** Undefined: answers whatever version is asked for. */
  versions?: VersionRow;
  /** Hosts of Services that have it; `dev.azure.com` when left out. A Server has everything on its collection. */
  hosts?: 'all' | readonly string[];
  actions: readonly Action[];
}
