import type { StoreName } from '../secrets/secret-store.js';

/** One sign-in, without its secret. */
export interface Account {
  /** Canonical URL; null is the default credential, for every organization of Azure DevOps Services. */
  organization: string | null;
  kind: 'pat';
  /** Where the secret is. Recorded, so that a keychain out of reach is an error and never a quiet change of store. */
  store: StoreName;
  secretId: string;
  user?: { id: string; name: string; account?: string };
  /** Plain http to this server was allowed at login. */
  allowHttp?: true;
  /** ISO 8601. */
  addedAt: string;
}
