import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import type { Accounts } from '../accounts/accounts.js';
import { isOriginOf } from '../accounts/is-origin-of.js';
import { travelsInClear } from '../organization/travels-in-clear.js';

/** @throws AdocError (exit 4) for a Server without encryption that nobody accepted at a login */
export async function refusePlainHttp(organization: Organization, accounts: () => Promise<Accounts>): Promise<void> {
  if (!travelsInClear(organization)) return;
  const known = await (await accounts()).list();
  if (known.some((account) => account.allowHttp && isOriginOf(account, organization))) return;
  throw new AdocError(`${organization.url} is not encrypted: the credential would travel in the clear.`, {
    code: 'plain-http',
    exitCode: exitCodes.notAllowed,
    suggestions: ['Use https.', `Or accept it: adoc devops login --organization ${organization.url} --allow-http`],
  });
}
