import type { IncomingHttpHeaders } from 'node:http';
import type { Entra } from '../../areas/entra/entra.js';
import type { Organization } from '../../areas/organization.js';
import type { Accounts } from '../../areas/tokens/accounts.js';
import type { Clock } from '../../clock.js';
import type { Answer } from '../../http/answer.js';
import type { Query } from '../../http/query.js';

/** All that a host without organizations knows about a request. */
export interface HostCall {
  method: string;
  /** As the client sees it. */
  url: URL;
  host: string;
  /** Decoded path segments on that host. */
  segments: readonly string[];
  query: Query;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Where this client reaches another host. */
  originOf(host: string): string;
  organizations: readonly Organization[];
  accounts: Accounts;
  entra: Entra;
  clock: Clock;
}

/** A host that belongs to no organization, such as the sign-in of Entra ID or a storage account. */
export interface HostRoute {
  host: RegExp;
  /** Undefined: it has nothing there, and an organization of that host may. */
  run(call: HostCall): Answer | undefined | Promise<Answer | undefined>;
}
