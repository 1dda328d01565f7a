import type { Organization, ServiceName } from '@adoc/sdk';
import type { Clock } from '../machine.js';
import type { ApiVersions } from './api-versions.js';
import type { ProxyAgents } from './proxy.js';
import type { Throttle } from './throttle.js';

/** What a request is signed with. */
export interface Signature {
  /** Value of the `Authorization` header. */
  authorization(): string;
  /** Names the credential in messages: `the token in ADOC_TOKEN`. */
  name: string;
  /** What to do when it is rejected. */
  remedies: string[];
}

/** All that a client for one service of one organization works with. */
export interface Connection {
  organization: Organization;
  service: ServiceName;
  /** Undefined: anonymous. */
  signature: Signature | undefined;
  userAgent: string;
  /** Seconds for connecting, and for the first byte of an answer. */
  timeout: number;
  agents: ProxyAgents | undefined;
  /** The proxy's name, for messages. */
  proxy: string | undefined;
  certificates: string[] | undefined;
  clock: Clock;
  throttle: Throttle;
  versions: ApiVersions;
  /** Last thing before the socket: where a request really goes. Everything earlier sees the real name. */
  route(url: URL): URL;
  trace(line: string): void;
}
