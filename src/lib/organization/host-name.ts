import { findLookedLike } from './look-alike.js';
import type { Problem } from './problem.js';

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const name = new RegExp(`^${label}(?:\\.${label})*$`);
const address6 = /^\[[0-9a-f:.]+\]$/;

function refuse(host: string, problem: string): Problem {
  const real = findLookedLike(host);
  return { problem: real === undefined ? problem : `${problem} The nearest real name is ${real}.` };
}

/**
 * A host name or address literal in its one canonical spelling.
 * Whatever the platform's URL parser would read as another host is refused: decimal, octal and shortened IPv4
 * addresses, zone ids, a dot at the end, letters outside ASCII, broken Punycode.
 */
export function parseHost(text: string): { host: string } | Problem {
  const host = text.toLowerCase();
  if (host === '') return { problem: 'It has no host.' };
  if (/[^\x21-\x7e]/.test(text)) return refuse(host, 'Its host has letters outside ASCII.');
  if (host.includes('%')) return refuse(host, 'Its host has a percent sign.');
  if (host.endsWith('.')) return refuse(host, 'Its host ends with a dot.');
  if (host.length > 253 || !(name.test(host) || address6.test(host))) {
    return refuse(host, 'Its host is not a valid host name or address.');
  }
  const read = readByPlatform(host);
  const isAddress6 = host.startsWith('[');
  if (read === undefined || (!isAddress6 && read !== host)) {
    return refuse(host, 'Its host is not a valid host name or address.');
  }
  return { host: read };
}

function readByPlatform(host: string): string | undefined {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return undefined;
  }
}
