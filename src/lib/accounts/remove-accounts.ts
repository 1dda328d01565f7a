import type { Account } from './account.js';
import type { Removal, RemovalFailure } from './accounts.js';
import type { AccountsContext } from './accounts-context.js';
import { collectSecrets } from './collect-secrets.js';
import { deleteSecrets } from './delete-secrets.js';
import { discardSecrets } from './discard-secrets.js';

/** Removes accounts and their secrets. A store out of reach does not keep an account, nor a full disk a secret. */
export async function removeAccounts(
  context: AccountsContext,
  isMeant: (account: Account) => boolean,
  isEverything = false,
): Promise<Removal> {
  const meant = (await context.index.read()).accounts.filter(isMeant);
  if (isEverything) await collectSecrets(context, true);
  if (meant.length === 0) return { removed: [], failures: [] };
  const fail = (left: RemovalFailure['left'], errors: Map<string, unknown>): RemovalFailure[] =>
    meant
      .filter(({ secretId }) => errors.has(secretId))
      .map((account) => ({ account, left, error: errors.get(account.secretId) }));

  try {
    await retire(context, meant);
  } catch (error) {
    const entries = fail('account', new Map(meant.map(({ secretId }) => [secretId, error])));
    return { removed: [], failures: [...entries, ...fail('secret', await deleteSecrets(meant, context.openStore))] };
  }
  const failures = fail('secret', await discardSecrets(context, meant));
  await collectSecrets(context);
  return { removed: meant, failures };
}

/** By secret and not by organization: an account that another process has just saved is not the one that was meant. */
async function retire({ index, now }: AccountsContext, accounts: Account[]): Promise<void> {
  const ids = new Set(accounts.map(({ secretId }) => secretId));
  const since = new Date(now()).toISOString();
  await index.change((current) => {
    current.accounts = current.accounts.filter(({ secretId }) => !ids.has(secretId));
    current.pending.push(...accounts.map(({ secretId, store }) => ({ secretId, store, since })));
  });
}
