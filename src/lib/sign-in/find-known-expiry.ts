import type { Organization } from '@adoc/sdk';
import type { Local } from '../local.js';
import type { Given } from './given.js';

/**
 * When a token expires that is given once more: a token says nothing of it, but whoever created it here kept it with the account.
 * @returns ISO 8601
 */
export async function findKnownExpiry(
  local: Pick<Local, 'accounts'>,
  organization: Organization | undefined,
  given: Given,
): Promise<string | undefined> {
  if (given.kind !== 'pat') return undefined;
  const accounts = await local.accounts();
  const account = await accounts.find(organization?.url ?? null);
  if (account?.kind !== 'pat' || account.expiresAt === undefined) return undefined;
  // A store that does not give it is no reason to refuse a login, which replaces it.
  const former = await accounts.getSecret(account).catch(() => undefined);
  return former?.reveal() === given.secret.reveal() ? account.expiresAt : undefined;
}
