import { buildUser } from '../areas/identities/build-user.js';
import type { User } from '../areas/identities/user.js';

/** A personal access token that the emulator knows. */
export interface Pat {
  token: string;
  /** Display name of its owner. */
  user?: string;
  expired?: boolean;
  /** Organizations and collections it is limited to; all when left out. */
  organizations?: string[];
  /** Scopes such as `vso.code`; full access when left out. `vso.code_write` holds `vso.code`. */
  scopes?: string[];
}

/** A credential with its owner. */
export interface Account extends Pat {
  kind: 'pat' | 'bearer';
  owner: User;
}

const NOBODY = 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa';

/** Whom the service names when it answers without knowing the caller. */
export const ANONYMOUS: User = { id: NOBODY, displayName: 'Anonymous', account: NOBODY };

/** Gives every token its owner. */
export function buildAccounts(pats: readonly (string | Pat)[], bearerTokens: readonly string[]): Account[] {
  if ([...pats, ...bearerTokens].some((token) => (typeof token === 'string' ? token : token.token) === '')) {
    throw new Error('an empty token would let everybody in');
  }
  const named = pats.map((pat) => (typeof pat === 'string' ? { token: pat } : pat));
  return [
    ...named.map((pat): Account => ({ ...pat, kind: 'pat', owner: buildUser({ name: pat.user ?? 'Ada Contoso' }) })),
    ...bearerTokens.map((token): Account => ({ token, kind: 'bearer', owner: buildUser({ name: 'Ada Contoso' }) })),
  ];
}
