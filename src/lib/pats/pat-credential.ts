import { AdocError, exitCodes, type Found, type Organization } from '@adoc/sdk';
import type { Account } from '../accounts/account.js';
import type { Credential } from '../credentials/credential.js';
import type { Local } from '../local.js';
import type { Talk } from '../talk.js';

/**
 * The sign-in with Microsoft Entra ID for an organization: its own, the default one, or Azure CLI's. Tokens in the environment and stored ones
 * are passed over, since the service lets no token manage tokens.
 * @throws AdocError (exit 4) when there is none
 */
export async function getPatCredential(
  local: Local,
  organization: Found<Organization>,
  talk: Talk,
): Promise<Credential> {
  const { value } = organization;
  if (value.deployment === 'server')
    throw refused(value, 'A Server has no interface for it.', [`Use its page: ${value.url}/_usersSettings/tokens`]);
  const accounts = await local.accounts();
  const isEntra = (account: Account | undefined): account is Account => account?.kind === 'entra';
  const own = [await accounts.find(value.url), await accounts.find(null)].find(isEntra);
  if (own) return (await import('../entra/renew.js')).renew(local, own, talk);
  const { findAzureCliCredential } = await import('../azure-cli/azure-cli-credential.js');
  const ofAzureCli = await findAzureCliCredential(local, value, talk);
  if (ofAzureCli) return ofAzureCli;
  throw refused(value, 'The service lets no token manage tokens.', [
    'adoc devops login --auth-type entra',
    `Or sign in with Azure CLI: az login`,
  ]);
}

function refused({ url }: Organization, reason: string, suggestions: string[]): AdocError {
  return new AdocError(`Managing tokens of ${url} needs a sign-in with Microsoft Entra ID.`, {
    code: 'entra-needed',
    exitCode: exitCodes.notAllowed,
    reason,
    suggestions,
  });
}
