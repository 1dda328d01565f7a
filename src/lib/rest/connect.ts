import { AdocError, exitCodes, type Organization, type RestClient, type ServiceName } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { parseEmulatorAddress, rewriteForEmulator } from '../organization/emulator-address.js';
import { ApiVersions } from './api-versions.js';
import { loadCertificates } from './certificates.js';
import { createClient } from './client.js';
import type { Signature } from './connection.js';
import { findProxy, nameOf, proxyAgents } from './proxy.js';
import { serviceUrl } from './services.js';
import { createThrottle, type Throttle } from './throttle.js';

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
  trace(line: string): void;
  hint(line: string): void;
}

/** A client for one service of one organization, with the proxies, authorities and time limits of this machine. */
export async function connect(machine: Machine, target: Target): Promise<RestClient> {
  const { env, clock, host } = machine;
  const emulator = env.ADOC_EMULATOR ? parseEmulatorAddress(env.ADOC_EMULATOR) : undefined;
  const route = (url: URL) => (emulator ? rewriteForEmulator(url, emulator) : url);
  if (emulator) target.trace(`emulator: ${emulator.origin} stands in for Azure DevOps Services (ADOC_EMULATOR)`);
  const proxy = findProxy(route(new URL(serviceUrl(target.organization, target.service))));
  if (proxy) target.trace(`proxy: ${nameOf(proxy)}`);
  return createClient({
    organization: target.organization,
    service: target.service,
    signature: target.signature,
    userAgent: `adoc/${host.version} (${machine.platform}; node ${process.versions.node}) ${target.plugin}`,
    timeout: parseTimeout(env.ADOC_TIMEOUT),
    agents: await proxyAgents(proxy),
    proxy: proxy && nameOf(proxy),
    certificates: await loadCertificates(target.ca, env),
    clock,
    throttle: target.throttle ?? createThrottle(clock, target),
    versions: new ApiVersions(machine),
    route,
    trace: target.trace,
  });
}

/** Node's timers take no more milliseconds than this, and fire at once when asked to. */
const longest = Math.floor((2 ** 31 - 1) / 1000);

function parseTimeout(text: string | undefined): number {
  if (!text) return 30;
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return Math.min(seconds, longest);
  throw new AdocError(`ADOC_TIMEOUT is not a number of seconds: ${JSON.stringify(text)}`, {
    code: 'invalid-timeout',
    exitCode: exitCodes.usage,
    suggestions: ['ADOC_TIMEOUT=60'],
  });
}
