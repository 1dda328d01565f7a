import path from 'node:path';
import { createAccounts } from '../../../src/lib/accounts/create-accounts.js';
import { createProtectedFile } from '../../../src/lib/secrets/protected-file.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const organization = 'https://dev.azure.com/contoso';

async function open() {
  const home = temporaryDirectory();
  const store = createProtectedFile(path.join(home, 'data'));
  const accounts = createAccounts({ configDirectory: path.join(home, 'config'), openStore: () => store });
  const found = await accounts.save({ organization, kind: 'entra' }, new Secret('old'), store);
  const renew = () => accounts.renew(found, new Secret('renewed'), store);
  const tokenOf = async () => {
    const account = await accounts.find(organization);
    return account && (await accounts.getSecret(account)).reveal();
  };
  return { accounts, store, renew, tokenOf };
}

describe('a renewed secret', () => {
  it('takes the place of the one that was found', async () => {
    const { renew, tokenOf } = await open();
    await renew();
    expect(await tokenOf()).toBe('renewed');
  });

  it('does not sign in again whoever has signed out meanwhile', async () => {
    const { accounts, renew, tokenOf } = await open();
    await accounts.remove(organization);
    await renew();
    expect(await tokenOf()).toBeUndefined();
  });

  it('does not replace another login of meanwhile', async () => {
    const { accounts, store, renew, tokenOf } = await open();
    await accounts.save({ organization, kind: 'pat' }, new Secret('login'), store);
    await renew();
    expect(await tokenOf()).toBe('login');
  });
});
