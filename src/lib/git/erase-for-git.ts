import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { authorizationOf, type Credential } from '../credentials/credential.js';
import { openEntraSecret } from '../entra/entra-secret.js';
import type { Local } from '../local.js';
import { Secret } from '../secrets/secret.js';
import type { CredentialDescription } from './credential-description.js';
import { findOrganizationOfRequest } from './organization-of-request.js';

/**
 * Answers `git credential`'s erase: the service has turned a credential down. What was stored at a login is marked and not removed, since only
 * its user knows better; a token that is kept for speed goes. A credential that came from somewhere else is none of our business.
 */
export async function eraseForGit(local: Local, description: CredentialDescription): Promise<void> {
  const organization = findOrganizationOfRequest(description);
  const [password, header] = ['password', 'credential'].map((key) => description.facts.get(key));
  if (!organization || !(password || header)) return;
  const accounts = await local.accounts();
  const isMeant = async (account: Account): Promise<boolean> => {
    const sent = await sentOf(accounts, account);
    return sent.secret.reveal() === password || authorizationOf(sent).split(' ')[1] === header;
  };
  const cached = await accounts.findCached(organization.url);
  if (cached && (await isMeant(cached))) await accounts.forget(cached);
  const account = (await accounts.find(organization.url)) ?? (await accounts.find(null));
  if (account && (await isMeant(account))) await accounts.markRejected(account);
}

/** What git was given of an account. */
async function sentOf(accounts: Accounts, account: Account): Promise<Omit<Credential, 'source'>> {
  const secret = await accounts.getSecret(account);
  switch (account.kind) {
    case 'pat':
      return { kind: 'pat', secret };
    case 'basic':
      return { kind: 'basic', secret, user: account.username ?? '' };
    case 'entra':
      return { kind: 'bearer', secret: new Secret(openEntraSecret(secret).accessToken) };
    case 'azure-cli':
      return { kind: 'bearer', secret };
  }
}
