import type { Clock, Machine } from '../machine.js';
import { parseEmulatorAddress, rewriteForEmulator } from '../organization/emulator-address.js';
import { parseAnswerLimit } from './answer-limit.js';
import { loadCertificates } from './certificates.js';
import { findProxy, nameOf, type ProxyAgents, proxyAgents } from './proxy.js';
import { parseTimeout } from './timeout.js';

/** How requests to one origin leave this machine: time limits, proxy, authorities. It knows nothing of credentials. */
export interface Wire {
  userAgent: string;
  /** Seconds for connecting, and for the first byte of an answer. */
  timeout: number;
  /** Bytes of an answer that are taken into memory. */
  answerLimit: number;
  agents: ProxyAgents | undefined;
  /** The proxy's name, for messages. */
  proxy: string | undefined;
  certificates: string[] | undefined;
  clock: Clock;
  /** Last thing before the socket: where a request really goes. Everything earlier sees the real name. */
  route(url: URL): URL;
  trace(line: string): void;
}

interface Need {
  /** Any address of the origin, which decides on the proxy. */
  url: string;
  /** Named in the user agent, behind the host. */
  plugin: string;
  /** The `ca` setting. */
  ca: string | undefined;
  trace(line: string): void;
}

/** @throws AdocError (exit 2) for settings and variables that cannot be used */
export async function openWire({ env, clock, host, platform }: Machine, need: Need): Promise<Wire> {
  const emulator = env.ADOC_EMULATOR ? parseEmulatorAddress(env.ADOC_EMULATOR) : undefined;
  const route = (url: URL) => (emulator ? rewriteForEmulator(url, emulator) : url);
  if (emulator) need.trace(`emulator: ${emulator.origin} stands in for Azure DevOps Services (ADOC_EMULATOR)`);
  const proxy = findProxy(route(new URL(need.url)));
  if (proxy) need.trace(`proxy: ${nameOf(proxy)}`);
  const certificates = await loadCertificates(need.ca, env);
  return {
    userAgent: `adoc/${host.version} (${platform}; node ${process.versions.node}) ${need.plugin}`,
    timeout: parseTimeout(env.ADOC_TIMEOUT),
    answerLimit: parseAnswerLimit(env.ADOC_ANSWER_LIMIT),
    agents: await proxyAgents(proxy, certificates),
    proxy: proxy && nameOf(proxy),
    certificates,
    clock,
    route,
    trace: need.trace,
  };
}
