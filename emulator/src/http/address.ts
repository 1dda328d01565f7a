/** What a URL means: which host of the service, which organization, and the path inside it. */
export interface Address {
  shape: 'services' | 'server';
  /** The Services host it stands for; `server` for a collection of a Server. */
  host: string;
  /** Name of the organization or collection as the URL gives it; empty when it names none. */
  name: string;
  /** URL of the organization on this host, as this client reaches it, without a slash at the end. */
  base: string;
  /** Decoded path segments after the organization. */
  segments: string[];
  /** Where this client reaches a host of Services; the origin for a Server. */
  originOf(host: string): string;
}

interface Location {
  /** Of the request, such as `http://127.0.0.1:8080`. */
  origin: string;
  /** Without the query. */
  path: string;
}

/**
 * Hosts that belong to the service without being it: sign-in, what gives workloads their identity, and storage that answers
 * pre-signed downloads.
 */
const BESIDE =
  /^(?:login\.microsoftonline\.com|169\.254\.169\.254|[a-z0-9-]+\.actions\.githubusercontent\.com|(?:[a-z0-9-]+\.)?blob\.core\.windows\.net)$/;
/** Where profiles and the list of organizations are: what belongs to nobody's organization. */
export const DEPLOYMENT_HOST = 'app.vssps.visualstudio.com';
const SERVICE = /^(?:[a-z0-9-]+\.)?dev\.azure\.com$/;
const OLD = /^([a-z0-9-]+)(?:\.([a-z0-9-]+))?\.visualstudio\.com$/;

/** Whether a name belongs to Azure DevOps Services. */
export const isServicesHost = (name: string): boolean => SERVICE.test(name) || OLD.test(name);

/** Whether the emulator answers under this name. */
export const isKnownHost = (name: string): boolean => isServicesHost(name) || BESIDE.test(name);

/** Which host of the service a request is for, and what it asks there. */
export interface HostAddress {
  host: string;
  /** Decoded path segments on that host. */
  segments: string[];
  originOf(host: string): string;
}

/**
 * Reads which host a request is for: under a real name (a proxy, or TLS) that one, else by `/_host/{host}/…`.
 * @returns undefined when the percent encoding makes no sense.
 */
export function readHost({ origin, path }: Location): HostAddress | undefined {
  const segments = decode(path);
  if (!segments) return undefined;
  const { hostname, protocol } = new URL(origin);
  if (isKnownHost(hostname)) return { host: hostname, segments, originOf: (host) => `${protocol}//${host}` };
  const originOf = (host: string): string => (host === 'dev.azure.com' ? origin : `${origin}/_host/${host}`);
  const [first = '', second = '', ...rest] = segments;
  if (first.toLowerCase() === '_host') return { host: second.toLowerCase(), segments: rest, originOf };
  return { host: 'dev.azure.com', segments, originOf };
}

/**
 * Reads a request's address. Under its own name the emulator holds both kinds: `/{organization}` and `/_host/{host}/…`
 * are Services, `/tfs/{collection}` is a Server. Under a name of Services (a proxy, or TLS) it is that host.
 * @returns undefined when the host or the percent encoding makes no sense.
 */
export function readAddress({ origin, path }: Location): Address | undefined {
  const reached = readHost({ origin, path });
  if (!reached) return undefined;
  const { host, segments, originOf } = reached;
  const [first = '', second = '', ...rest] = segments;
  if (isKnownHost(new URL(origin).hostname) || /^\/_host\//i.test(path) || first.toLowerCase() !== 'tfs') {
    return services(host, segments, originOf);
  }
  const base = `${origin}/${first}/${encodeURIComponent(second)}`;
  return { shape: 'server', host: 'server', name: second, base, segments: rest, originOf: () => origin };
}

function services(host: string, segments: string[], originOf: Address['originOf']): Address | undefined {
  const old = OLD.exec(host);
  if (old?.[1] && old[1] !== 'app' && old[1] !== 'marketplace') {
    // The old form has the organization in the host name, and may repeat "DefaultCollection" before the path.
    const rest = segments[0]?.toLowerCase() === 'defaultcollection' ? segments.slice(1) : segments;
    const canonical = old[2] ? `${old[2]}.dev.azure.com` : 'dev.azure.com';
    return { shape: 'services', host: canonical, name: old[1], base: originOf(host), segments: rest, originOf };
  }
  if (!isServicesHost(host)) return undefined;
  const [name = '', ...rest] = segments;
  const named = name.startsWith('_') ? '' : name;
  if (named) {
    const base = `${originOf(host)}/${encodeURIComponent(named)}`;
    return { shape: 'services', host, name: named, base, segments: rest, originOf };
  }
  // Without an organization the hosts of identities and of everything else lead to the same place.
  const reached = ['dev.azure.com', 'vssps.dev.azure.com'].includes(host) ? DEPLOYMENT_HOST : host;
  return { shape: 'services', host: reached, name: '', base: originOf(host), segments, originOf };
}

function decode(path: string): string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
