import type { Scope } from './parse-scope.js';
import type { Client, Principal, Tenant } from './tenant.js';

/** The fields of a form, by name. */
export type Form = ReadonlyMap<string, string>;

/** That a client may have tokens for somebody. */
export interface Grant {
  tenant: Tenant;
  client: Client;
  principal: Principal;
  scope: Scope;
}

/** What the browser brings back from a sign-in. */
export interface AuthorizationCode extends Grant {
  redirectUri: string;
  /** Of PKCE. */
  challenge: { value: string; method: string } | undefined;
  nonce: string | undefined;
  /** Milliseconds since 1970. */
  expiresAt: number;
  isRedeemed: boolean;
}

/** What renews tokens without anybody at a browser. */
export interface RefreshToken extends Grant {
  /** Milliseconds since 1970. */
  expiresAt: number;
  isUsed: boolean;
  isRevoked: boolean;
}
