import { AdocError } from '@adoc/sdk';
import { isJsonObject } from '../files/is-json-object.js';
import type { JsonObject } from '../files/json-object.js';
import type { StateFile } from '../files/state-file.js';
import type { Account, AccountKind } from './account.js';
import type { AccountsIndex, PendingSecret } from './accounts-index.js';

const kinds: readonly string[] = ['pat', 'basic', 'entra', 'azure-cli'] satisfies AccountKind[];

/** The version of the file that this program writes. */
export const accountsVersion = 1;

/**
 * Reads what has the shape we know. A newer file may hold other kinds of entries, which are passed over;
 * in a file of our own version they are damage.
 */
export function parseAccountsIndex(content: JsonObject | undefined, file: StateFile): AccountsIndex {
  const { version = accountsVersion, accounts = [], pending = [] } = content ?? {};
  const isNewer = typeof version === 'number' && version > accountsVersion;
  const isComplete = areAll(accounts, isAccount) && areAll(pending, isPending);
  if (!isNewer && !isComplete) throw broken(file);
  return {
    content: content ?? { version: accountsVersion },
    accounts: Array.isArray(accounts) ? accounts.filter(isAccount) : [],
    pending: Array.isArray(pending) ? pending.filter(isPending) : [],
  };
}

function areAll(list: unknown, isRight: (value: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(isRight);
}

function isAccount(value: unknown): value is Account {
  if (!isJsonObject(value)) return false;
  const { organization } = value;
  const isWhere = organization === null || (typeof organization === 'string' && URL.canParse(organization));
  return (
    isWhere && kinds.includes(value.kind as string) && isSecretReference(value) && typeof value.addedAt === 'string'
  );
}

function isPending(value: unknown): value is PendingSecret {
  return isJsonObject(value) && isSecretReference(value) && typeof value.since === 'string';
}

function isSecretReference({ secretId, store }: JsonObject): boolean {
  return typeof secretId === 'string' && (store === 'keychain' || store === 'file');
}

function broken(file: StateFile): AdocError {
  return new AdocError(`${file.path} does not hold accounts as adoc writes them.`, {
    code: 'broken-file',
    reason: 'it was edited by hand or damaged',
    suggestions: [
      'Correct the file with an editor.',
      `Or move it away and sign in again: mv '${file.path}' '${file.path}.broken'`,
    ],
  });
}
