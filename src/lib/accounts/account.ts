import type { EntraMethod } from '../entra/entra-method.js';
import type { StoreName } from '../secrets/secret-store.js';

/**
 * What an entry holds: a personal access token, a password, a sign-in with Microsoft Entra ID; or a token that Azure CLI gave, which is
 * no sign-in of its own and is kept only so that Azure CLI is not started for every command.
 */
export type AccountKind = 'pat' | 'basic' | 'entra' | 'azure-cli';

/** One sign-in, without its secret. */
export interface Account {
  /** Canonical URL; null is the default credential, for every organization of Azure DevOps Services. */
  organization: string | null;
  kind: AccountKind;
  /** Where the secret is. Recorded, so that a keychain out of reach is an error and never a quiet change of store. */
  store: StoreName;
  secretId: string;
  user?: { id: string; name: string; account?: string };
  /** Of a password: whose it is, `DOMAIN\user`. */
  username?: string;
  /** Of Microsoft Entra ID: the tenant, a GUID. */
  tenant?: string;
  /** Of Microsoft Entra ID: how it signs in. */
  entra?: EntraMethod;
  /** When the secret is no longer valid, where it is known. ISO 8601. */
  expiresAt?: string;
  /** When the service turned the secret down, as git said it. A new login begins afresh. ISO 8601. */
  rejectedAt?: string;
  /** Plain http to this server was allowed at login. */
  allowHttp?: true;
  /** ISO 8601. */
  addedAt: string;
}

/** Whether an entry is only kept for speed. */
export const isCached = ({ kind }: Pick<Account, 'kind'>): boolean => kind === 'azure-cli';

/** An organization has one sign-in, and beside it one token that is kept for speed. */
export const hasSameRole = (one: Pick<Account, 'kind'>, other: Pick<Account, 'kind'>): boolean =>
  isCached(one) === isCached(other);
