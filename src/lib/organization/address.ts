import { parseHost } from './host-name.js';
import { parsePath } from './path-segments.js';
import { isProblem, type Problem } from './problem.js';

/** What a URL or an scp-like git address says, taken apart and decoded. Nothing is guessed or repaired. */
export interface Address {
  scheme: 'https' | 'http' | 'ssh';
  user: string | undefined;
  /** Lower case; an IPv6 address stands in brackets. */
  host: string;
  /** Undefined for the scheme's own port. */
  port: number | undefined;
  /** Decoded path segments; none is empty, `.` or `..`, none holds a slash. */
  segments: string[];
}

const ownPorts = { https: 443, http: 80, ssh: 22 } as const;
const longest = 2048;

/**
 * Strict on purpose, and not `new URL`: that one repairs (`https:/host`, `https:\\host`, tabs inside), and what one
 * parser repairs another reads as a different host. What this one accepts, every parser reads alike.
 */
export function parseAddress(text: string): Address | Problem {
  if (text.length > longest) return { problem: `It is longer than ${longest} characters.` };
  const unfit = findUnfitCharacter(text);
  if (unfit !== undefined) return { problem: unfit };

  const url = /^(https?|ssh):\/\/([^/]*)(\/.*)?$/i.exec(text);
  if (url) return assemble(url[1]?.toLowerCase() as Address['scheme'], url[2] ?? '', url[3] ?? '');
  // git's short form of ssh, `git@host:path`.
  const short = /^([^@:/]+@[^@:/]+):(?!\/)(.+)$/.exec(text);
  if (short) return assemble('ssh', short[1] ?? '', `/${short[2]}`);

  const other = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  if (other) return { problem: `${other[1]}:// is not a scheme of Azure DevOps.` };
  if (/^https?:/i.test(text)) return { problem: 'Two slashes must follow the scheme.' };
  return { problem: 'It is neither a name of letters, digits and inner hyphens nor a URL that begins with https://.' };
}

function findUnfitCharacter(text: string): string | undefined {
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)) return 'It holds a control character or an invisible one.';
  if (/\s/.test(text)) return 'It holds a blank.';
  if (text.includes('\\')) return 'It holds a backslash.';
  if (/[?#]/.test(text)) return 'It holds a query or a fragment; leave out what begins with ? or #.';
  if (/["<>^`{|}]/.test(text)) return 'It holds a character that no URL has.';
  if (text.split('@').length > 2) return 'It holds more than one @.';
  return undefined;
}

function assemble(scheme: Address['scheme'], authority: string, path: string): Address | Problem {
  const at = authority.indexOf('@');
  const user = at < 0 ? undefined : authority.slice(0, at);
  if (user?.includes(':')) return { problem: 'It holds a password.' };
  if (user !== undefined && !/^[a-z0-9._-]+$/i.test(user)) return { problem: 'Its user name is not a plain name.' };

  const split = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(authority.slice(at + 1));
  if (!split) return { problem: 'Its host is not a valid host name or address.' };
  const port = split[2];
  if (port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535)) {
    return { problem: 'Its port is not a number between 1 and 65535.' };
  }
  const host = parseHost(split[1] ?? '');
  if (isProblem(host)) return host;
  const segments = parsePath(path);
  if (isProblem(segments)) return segments;
  return {
    scheme,
    user,
    host: host.host,
    port: port === undefined || Number(port) === ownPorts[scheme] ? undefined : Number(port),
    segments,
  };
}
