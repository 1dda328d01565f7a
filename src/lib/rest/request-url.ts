import type { RequestOptions } from '@adoc/sdk';

/**
 * The address of a request below a service's base URL.
 * @throws TypeError for a path that leads outside of the base: a credential would go there too.
 */
export function requestUrl(base: string, path: string, query: RequestOptions['query'] = {}): URL {
  const root = new URL(`${base}/`);
  const url = new URL(`${base}/${path.replace(/^\/+/, '')}`);
  const inside = url.origin === root.origin && url.pathname.startsWith(root.pathname);
  if (!inside || climbs(url.pathname) || url.username || url.password || /[\\\s]/.test(path))
    throw new TypeError(`The path ${path} leads outside of ${base}.`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/** Encoded slashes hide a climb from the URL's own grammar, but not from the servers that decode them first. */
function climbs(pathname: string): boolean {
  const decoded = pathname.replace(/%2e/gi, '.').replace(/%(2f|5c)/gi, '/');
  return decoded.split('/').includes('..');
}
