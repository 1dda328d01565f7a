import type { Secret } from '../secrets/secret.js';
import type { SecretStore } from '../secrets/secret-store.js';
import type { Account } from './account.js';

/** What a login knows; where the secret goes and when it was are added by `save`. No secret begins as a rejected one. */
export type NewAccount = Omit<Account, 'secretId' | 'store' | 'addedAt' | 'rejectedAt'>;

export interface Removal {
  /** Accounts that are gone from the index, whatever became of their secrets. */
  removed: Account[];
  failures: RemovalFailure[];
}

export interface RemovalFailure {
  account: Account;
  /** What is still there: the entry in the index, or the secret in its store. */
  left: 'account' | 'secret';
  error: unknown;
}

/** The sign-ins of this user. An organization is given by its canonical URL, null is the default credential. */
export interface Accounts {
  list(): Promise<Account[]>;
  find(organization: string | null): Promise<Account | undefined>;
  /** The token that is kept only for speed. */
  findCached(organization: string): Promise<Account | undefined>;
  /**
   * The secret of an account that `find` gave.
   * @throws AdocError when its store cannot be reached or does not give it
   */
  getSecret(account: Account): Promise<Secret>;
  /** Replaces the account of the same organization. Killed at any moment, the old or the new one is there, with its secret. */
  save(account: NewAccount, secret: Secret, store: SecretStore): Promise<Account>;
  /**
   * Puts a renewed secret in the place of the one that `find` gave. Where another process has signed in or out meanwhile, that stays.
   */
  renew(account: Account, secret: Secret, store: SecretStore): Promise<void>;
  /** Every step is tried, whatever became of the others. @throws AdocError only when the index cannot be read */
  remove(organization: string | null): Promise<Removal>;
  removeAll(): Promise<Removal>;
  /** Notes that the service turned the secret of this very entry down. */
  markRejected(account: Account): Promise<void>;
  /** Removes this very entry, and not one that has taken its place meanwhile. */
  forget(account: Account): Promise<Removal>;
}
