import type { Organization, RestClient, ServiceName } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { answered } from './answered.js';
import { ApiVersions } from './api-versions.js';
import { createClient } from './client.js';
import type { Signature } from './connection.js';
import { serviceUrl } from './services.js';
import { createThrottle, type Throttle } from './throttle.js';
import { openWire } from './wire.js';

export interface Target {
  organization: Organization;
  service: ServiceName;
  signature: Signature | undefined;
  /** Named in the user agent, behind the host. */
  plugin: string;
  /** The `ca` setting. */
  ca: string | undefined;
  /** Shared by the clients of one session; without it the client has its own. */
  throttle?: Throttle | undefined;
  /** Ends lists when nobody reads them any more. */
  listing?: AbortSignal | undefined;
  trace(line: string): void;
  hint(line: string): void;
}

/** A client for one service of one organization, with the proxies, authorities and time limits of this machine. */
export async function connect(machine: Machine, target: Target): Promise<RestClient> {
  const { organization, service, signature, plugin, ca, trace } = target;
  return createClient({
    ...(await openWire(machine, { url: serviceUrl(organization, service), plugin, ca, trace })),
    organization,
    service,
    signature,
    throttle: target.throttle ?? createThrottle(machine.clock, target),
    versions: new ApiVersions(machine),
    answered: () => answered.add(machine),
    listing: target.listing,
  });
}
