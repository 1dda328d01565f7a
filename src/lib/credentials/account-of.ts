import type { Account } from '../accounts/account.js';
import type { CredentialSource } from './credential.js';

/** The sign-in that a credential comes from; undefined for one that no login has stored. */
export function findAccountOf(source: CredentialSource, accounts: readonly Account[]): Account | undefined {
  if (source.kind !== 'stored' && source.kind !== 'stored-default') return undefined;
  const owner = source.kind === 'stored' ? source.organization : null;
  return accounts.find(({ organization }) => organization === owner);
}
