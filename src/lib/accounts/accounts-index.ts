import type { JsonObject } from '../files/json-object.js';
import type { StoreName } from '../secrets/secret-store.js';
import type { Account } from './account.js';

/** A secret that no account refers to: not yet, or no more. */
export interface PendingSecret {
  secretId: string;
  store: StoreName;
  /** ISO 8601. */
  since: string;
  /** Somebody is deleting the secret; no account may refer to it any more. */
  isCollected?: true;
}

/** What `accounts.json` holds. Fields that we do not know stay in the objects and so survive a rewrite. */
export interface AccountsIndex {
  content: JsonObject;
  accounts: Account[];
  pending: PendingSecret[];
}
