import type { AccountsContext } from './accounts-context.js';
import { deleteSecrets, type SecretReference } from './delete-secrets.js';

/**
 * Deletes secrets that are pending in the index, and then the entries of those that are gone.
 * Gives the failures by secret id; what failed stays pending and is collected later. Never throws.
 */
export async function discardSecrets(
  { index, openStore }: AccountsContext,
  secrets: readonly SecretReference[],
): Promise<Map<string, unknown>> {
  const failures = await deleteSecrets(secrets, openStore);
  const gone = new Set(secrets.map(({ secretId }) => secretId).filter((id) => !failures.has(id)));
  if (gone.size === 0) return failures;
  try {
    await index.change((current) => {
      current.pending = current.pending.filter(({ secretId }) => !gone.has(secretId));
    });
  } catch {
    // The collection finds the entries again, and nothing behind them.
  }
  return failures;
}
