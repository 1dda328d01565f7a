import type { Account } from '../accounts/account.js';
import type { Local } from '../local.js';
import type { CredentialDescription } from './credential-description.js';
import { findOrganizationOfRequest } from './organization-of-request.js';

/**
 * Answers `git credential`'s erase: the service has turned a credential down. What was stored at a login is marked and not removed, since only
 * its user knows better; a token that is kept for speed goes. A credential that came from somewhere else is none of our business.
 */
export async function eraseForGit(local: Local, description: CredentialDescription): Promise<void> {
  const organization = findOrganizationOfRequest(description);
  const password = description.get('password');
  if (!organization || !password) return;
  const accounts = await local.accounts();
  const isMeant = async (account: Account | undefined): Promise<boolean> =>
    account !== undefined && (await accounts.getSecret(account)).reveal() === password;
  const cached = await accounts.findCached(organization.url);
  if (cached && (await isMeant(cached))) await accounts.forget(cached);
  const own = await accounts.find(organization.url);
  if (own && (await isMeant(own))) await accounts.markRejected(own);
}
