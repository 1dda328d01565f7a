import type { AccountsContext } from './accounts-context.js';
import type { PendingSecret } from './accounts-index.js';
import { discardSecrets } from './discard-secrets.js';

/** Younger ones may belong to a login that is going on. */
const ripeAge = 10 * 60_000;

/**
 * Deletes secrets that an interrupted login or a keychain out of reach has left behind. Best effort: it never throws.
 * @param isAll whatever their age: a login that is going on finds that it was interrupted
 */
export async function collectSecrets(context: AccountsContext, isAll = false): Promise<void> {
  const { index, now } = context;
  const isRipe = ({ since }: PendingSecret) => isAll || now() - Date.parse(since) > ripeAge;
  try {
    if (!(await index.read()).pending.some(isRipe)) return;
    // Marked under the lock first: a login that comes back to life after all must not point at a secret being deleted.
    const ripe = await index.change(({ pending }) => {
      const found = pending.filter(isRipe);
      for (const entry of found) entry.isCollected = true;
      return found;
    });
    await discardSecrets(context, ripe);
  } catch {
    // The next login or logout tries again.
  }
}
