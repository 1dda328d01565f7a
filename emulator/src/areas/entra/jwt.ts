import { createHash } from 'node:crypto';

/** What a token says. */
export type Claims = Record<string, unknown>;

/** A token in its parts. */
export interface Jwt {
  header: Claims;
  claims: Claims;
  /** What was signed. */
  signed: string;
  signature: Buffer;
}

/**
 * Makes a token that everybody can read and nobody can verify: the emulator has no key, and knows its tokens by heart.
 */
export function writeJwt(claims: Claims): string {
  const header = { typ: 'JWT', alg: 'RS256', kid: 'emulator' };
  const signed = [header, claims].map((part) => encode(JSON.stringify(part))).join('.');
  return `${signed}.${createHash('sha256').update(signed).digest('base64url')}`;
}

/** Undefined when the text is no token. */
export function readJwt(text: string): Jwt | undefined {
  const [header, claims, signature, ...more] = text.split('.');
  if (!header || !claims || signature === undefined || more.length > 0) return undefined;
  try {
    const parts = [header, claims].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    if (!parts.every((part) => typeof part === 'object' && part !== null)) return undefined;
    return {
      header: parts[0],
      claims: parts[1],
      signed: `${header}.${claims}`,
      signature: Buffer.from(signature, 'base64url'),
    };
  } catch {
    return undefined;
  }
}

/** As tokens and `client_info` write JSON. */
export const encode = (text: string): string => Buffer.from(text).toString('base64url');
