import type { User } from '../identities/user.js';

/** A credential with its owner: a personal access token, a token of Entra ID or of a job, or a user name with its password. */
export interface Account {
  kind: 'pat' | 'bearer' | 'password';
  /** What the caller shows; of a password `name:password`. */
  token: string;
  owner: User;
  /** Organizations and collections it is limited to, by name; all when left out. */
  organizations?: readonly string[];
  /** Scopes such as `vso.code`; full access when left out. `vso.code_write` holds `vso.code`. */
  scopes?: readonly string[];
  /** Milliseconds since 1970, of the emulator's clock. */
  validFrom?: number;
  /** Milliseconds since 1970 from which it is refused; never when left out. */
  validTo?: number;
  /** Id of the Entra tenant that gave it: it opens only the organizations of that tenant, and no Server. */
  tenant?: string;
  /** Whether its owner is a service principal or a managed identity, and not a person. */
  isApplication?: boolean;
}

/** A personal access token, which its owner can see, change and revoke. */
export interface PersonalAccessToken extends Account {
  kind: 'pat';
  authorizationId: string;
  displayName: string;
  validFrom: number;
  validTo: number;
  isRevoked: boolean;
}

export const isPersonalAccessToken = (account: Account): account is PersonalAccessToken => account.kind === 'pat';
