/** What a request shows to be let in. */
export type Credential =
  | { kind: 'none' }
  | { kind: 'bearer'; secret: string }
  | { kind: 'basic'; user: string; secret: string };

/** Reads the Authorization header. Anything that is neither Basic nor Bearer counts as nothing, as in the service. */
export function readCredential(header: string | undefined): Credential {
  const [scheme = '', value = ''] = (header ?? '').trim().split(/\s+/, 2);
  if (scheme.toLowerCase() === 'bearer') return { kind: 'bearer', secret: value };
  if (scheme.toLowerCase() !== 'basic') return { kind: 'none' };
  const pair = Buffer.from(value, 'base64').toString('utf8');
  // With a token the user name plays no part: clients send none, "OAuth", "PAT" or a mail address.
  const cut = pair.indexOf(':');
  return { kind: 'basic', user: pair.slice(0, Math.max(cut, 0)), secret: pair.slice(cut + 1) };
}
