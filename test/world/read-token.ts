import path from 'node:path';
import { createAccounts } from '../../src/lib/accounts/create-accounts.js';
import { createProtectedFile } from '../../src/lib/secrets/protected-file.js';

/** The token that a home keeps in its file for an organization: read as the program reads it. Undefined where nobody is signed in. */
export async function readToken(home: string, organization: string): Promise<string | undefined> {
  const store = createProtectedFile(path.join(home, '.local/share/adoc'));
  const accounts = createAccounts({ configDirectory: path.join(home, '.config/adoc'), openStore: () => store });
  const account = await accounts.find(organization);
  return account && (await accounts.getSecret(account)).reveal();
}
