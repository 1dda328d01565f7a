import { randomUUID } from 'node:crypto';
import { AdocError } from '@adoc/sdk';
import type { Secret } from '../secrets/secret.js';
import type { SecretStore } from '../secrets/secret-store.js';
import { type Account, hasSameRole } from './account.js';
import type { NewAccount } from './accounts.js';
import type { AccountsContext } from './accounts-context.js';
import { collectSecrets } from './collect-secrets.js';
import { discardSecrets } from './discard-secrets.js';
import { isSameOrganization } from './is-same-organization.js';

interface Login {
  account: NewAccount;
  secret: Secret;
  store: SecretStore;
  /** The secret that it takes the place of, and of no other: it is dropped where another process has put something else there, or nothing. */
  replaces?: string;
}

/**
 * The order makes it safe to be killed anywhere: every secret is in the index before it is in a store, as pending or as an
 * account's, and the one write that makes the new account valid also makes the old secret pending.
 */
export async function saveAccount(
  context: AccountsContext,
  { account, secret, store, replaces }: Login,
): Promise<Account> {
  const { index, now } = context;
  const since = new Date(now()).toISOString();
  const saved: Account = { ...account, store: store.name, secretId: randomUUID(), addedAt: since };
  const { secretId } = saved;

  await index.change(({ pending }) => void pending.push({ secretId, store: store.name, since }));
  // If this fails, the secret may be there all the same; it stays pending and is collected later.
  await store.set(secretId, secret);
  const retired = await index.change((current) => {
    const own = current.pending.find((entry) => entry.secretId === secretId);
    if (!own || own.isCollected) {
      // A logout of everything collects what is being renewed, too.
      if (replaces !== undefined) return [];
      throw interrupted();
    }
    const isOld = (other: Account) =>
      isSameOrganization(other.organization, saved.organization) && hasSameRole(other, saved);
    const old = current.accounts.filter(isOld);
    if (replaces !== undefined && !old.some((other) => other.secretId === replaces)) return [own];
    current.accounts = [...current.accounts.filter((other) => !isOld(other)), saved];
    const former = old.map((other) => ({ secretId: other.secretId, store: other.store, since }));
    current.pending = [...current.pending.filter((entry) => entry !== own), ...former];
    return former;
  });
  await discardSecrets(context, retired);
  await collectSecrets(context);
  return saved;
}

function interrupted(): AdocError {
  return new AdocError('The login was interrupted for so long that its secret has been cleaned up.', {
    code: 'interrupted-login',
    suggestions: ['Sign in again: adoc devops login'],
  });
}
