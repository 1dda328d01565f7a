import { AdocError } from '@adoc/sdk';
import type { SecretStore, StoreName } from '../secrets/secret-store.js';

export interface SecretReference {
  secretId: string;
  store: StoreName;
}

/** Why secrets could not be deleted, by their ids; the others are gone. Never throws. */
export async function deleteSecrets(
  secrets: readonly SecretReference[],
  openStore: (name: StoreName) => SecretStore,
): Promise<Map<string, unknown>> {
  const failures = new Map<string, unknown>();
  const unusable = new Map<StoreName, unknown>();
  for (const { secretId, store: name } of secrets) {
    try {
      // One time-out is enough for a store that does not answer.
      if (unusable.has(name)) throw unusable.get(name);
      const store = openStore(name);
      // "Nothing deleted" is also what a locked keyring says, which a check tells apart.
      if (!(await store.delete(secretId))) await store.check();
    } catch (error) {
      if (error instanceof AdocError && error.code === 'keychain-unavailable') unusable.set(name, error);
      failures.set(secretId, error);
    }
  }
  return failures;
}
