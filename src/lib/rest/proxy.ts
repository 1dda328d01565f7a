import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { AdocError, exitCodes } from '@adoc/sdk';
import { getProxyForUrl } from 'proxy-from-env';
import { isLoopbackAddress } from '../organization/loopback.js';

/** The proxy for an address, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. Addresses of this machine never go through one. */
export function findProxy(url: URL): URL | undefined {
  if (isLoopbackAddress(url.hostname) || url.hostname === 'localhost') return undefined;
  const found = getProxyForUrl(url.href);
  if (found === '') return undefined;
  const proxy = isWithoutScheme(found) ? found.replace(/^https:/, 'http:') : found;
  if (isUsable(proxy)) return new URL(proxy);
  // The value is not repeated: it often holds a password.
  throw new AdocError('The proxy in HTTPS_PROXY, HTTP_PROXY or ALL_PROXY is not an http or https URL.', {
    code: 'invalid-proxy',
    exitCode: exitCodes.usage,
    suggestions: ['HTTPS_PROXY=http://proxy.example:8080'],
  });
}

function isUsable(proxy: string): boolean {
  try {
    const { protocol, username, password } = new URL(proxy);
    return /^https?:$/.test(protocol) && decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}

/** `HTTPS_PROXY=proxy:3128` means a proxy that is spoken to without TLS, as in curl; the library assumes the scheme of the request. */
function isWithoutScheme(found: string): boolean {
  const { https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY } = process.env;
  return [https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY].some((value) => value && `https://${value}` === found);
}

/** The proxy without its user and password, for messages. */
export function nameOf(proxy: URL): string {
  return `${proxy.protocol}//${proxy.host}`;
}

export interface ProxyAgents {
  http: HttpAgent;
  https: HttpsAgent;
}

/**
 * got reads no proxy variables by itself; it takes agents.
 * @param certificates authorities to trust, for a proxy that is itself spoken to with TLS
 */
export async function proxyAgents(
  proxy: URL | undefined,
  certificates: string[] | undefined,
): Promise<ProxyAgents | undefined> {
  if (!proxy) return undefined;
  const { HttpProxyAgent, HttpsProxyAgent } = await import('hpagent');
  const proxyRequestOptions = certificates ? { ca: certificates } : {};
  const options = { proxy: proxy.href, keepAlive: true, proxyRequestOptions };
  return { http: new HttpProxyAgent(options), https: new HttpsProxyAgent(options) };
}
