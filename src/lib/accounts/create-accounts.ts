import { missingSecret } from '../secrets/missing-secret.js';
import type { Secret } from '../secrets/secret.js';
import type { SecretStore, StoreName } from '../secrets/secret-store.js';
import { type Account, hasSameRole } from './account.js';
import type { Accounts } from './accounts.js';
import { openIndexFile } from './index-file.js';
import { isSameOrganization } from './is-same-organization.js';
import { removeAccounts } from './remove-accounts.js';
import { saveAccount } from './save-account.js';

interface AccountsOptions {
  configDirectory: string;
  openStore: (name: StoreName) => SecretStore;
  now?: () => number;
}

/** The index is the truth: a secret that it does not mention is as good as gone. */
export function createAccounts({ configDirectory, openStore, now = Date.now }: AccountsOptions): Accounts {
  const index = openIndexFile(configDirectory);
  const context = { index, openStore, now };

  const read = async (role: Pick<Account, 'kind'>): Promise<Account[]> =>
    (await index.read()).accounts.filter((account) => hasSameRole(account, role));
  const findLike = async (role: Pick<Account, 'kind'>, organization: string | null): Promise<Account | undefined> =>
    (await read(role)).find((account) => isSameOrganization(account.organization, organization));

  return {
    find: (organization) => findLike({ kind: 'pat' }, organization),
    findCached: (organization) => findLike({ kind: 'azure-cli' }, organization),
    list: () => read({ kind: 'pat' }),
    async getSecret(account): Promise<Secret> {
      const store = openStore(account.store);
      const secret = await store.find(account.secretId);
      if (secret) return secret;
      // A login in another process may have replaced the account since it was looked up.
      const current = await findLike(account, account.organization);
      if (current && current.secretId !== account.secretId) return await this.getSecret(current);
      throw await missingSecret(store);
    },
    save: (account, secret, store) => saveAccount(context, { account, secret, store }),
    async renew({ secretId: replaces, store: _, addedAt: __, rejectedAt: ___, ...account }, secret, store) {
      await saveAccount(context, { account, secret, store, replaces });
    },
    remove: (organization) =>
      removeAccounts(context, (account) => isSameOrganization(account.organization, organization)),
    markRejected: ({ secretId }) =>
      index.change(({ accounts }) => {
        const entry = accounts.find((account) => account.secretId === secretId);
        if (entry) entry.rejectedAt = new Date(now()).toISOString();
      }),
    forget: ({ secretId }) => removeAccounts(context, (account) => account.secretId === secretId),
    removeAll: () => removeAccounts(context, () => true, true),
  };
}
