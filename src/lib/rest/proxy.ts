import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { AdocError, exitCodes } from '@adoc/sdk';
import { getProxyForUrl } from 'proxy-from-env';

/** The proxy for an address, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. Addresses of this machine never go through one. */
export function findProxy(url: URL): URL | undefined {
  if (/^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)) return undefined;
  const proxy = getProxyForUrl(url.href);
  if (proxy === '') return undefined;
  if (URL.canParse(proxy)) return new URL(proxy);
  // The value is not repeated: it often holds a password.
  throw new AdocError('The proxy in HTTPS_PROXY, HTTP_PROXY or ALL_PROXY is not a URL.', {
    code: 'invalid-proxy',
    exitCode: exitCodes.usage,
    suggestions: ['HTTPS_PROXY=http://proxy.example:8080'],
  });
}

/** The proxy without its user and password, for messages. */
export function nameOf(proxy: URL): string {
  return `${proxy.protocol}//${proxy.host}`;
}

/** got reads no proxy variables by itself; it takes agents. */
export async function proxyAgents(proxy: URL | undefined): Promise<{ http: HttpAgent; https: HttpsAgent } | undefined> {
  if (!proxy) return undefined;
  const { HttpProxyAgent, HttpsProxyAgent } = await import('hpagent');
  const options = { proxy: proxy.href, keepAlive: true };
  return { http: new HttpProxyAgent(options), https: new HttpsProxyAgent(options) };
}
