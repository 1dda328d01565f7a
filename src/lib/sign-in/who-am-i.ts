import { AdocError, exitCodes, type Organization, type RestClient } from '@adoc/sdk';
import { noSuchOrganization } from '../organization/no-such-organization.js';

export interface SignedInUser {
  id: string;
  name: string;
  /** E-mail address or `DOMAIN\user`; a service principal has none. */
  account?: string;
}

/** The fields that are used of `_apis/connectionData`, which Microsoft has not published; az relies on it too. */
interface ConnectionData {
  authenticatedUser?: {
    id: string;
    providerDisplayName?: string;
    customDisplayName?: string;
    properties?: { Account?: { $value?: string } };
  };
}

/** Whoever asks an organization with public projects without a valid token is this user, and gets a 200. */
const anonymous = 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa';

/**
 * The user that an organization takes us for. The oldest version of the request that all supported servers know.
 * @throws AdocError exit 4 for a rejected token, 3 when there is no such organization, 5 when it cannot be asked
 */
export async function whoAmI(client: RestClient, organization: Organization): Promise<SignedInUser> {
  const data = await client
    .get<ConnectionData>('_apis/connectionData', { apiVersion: '5.0-preview.1' })
    .catch((error: unknown) => {
      throw error instanceof AdocError && error.code === 'not-found'
        ? noSuchOrganization(organization, error.reason)
        : error;
    });
  const user = data?.authenticatedUser;
  if (!user?.id || user.id === anonymous) throw takenForAnonymous(organization);
  const account = user.properties?.Account?.$value;
  const name = user.customDisplayName || user.providerDisplayName || account || user.id;
  return { id: user.id, name, ...(account ? { account } : {}) };
}

/** `Jamal Hartnett (jamal@contoso.com)` */
export function nameOfUser({ name, account }: SignedInUser): string {
  return account && account !== name ? `${name} (${account})` : name;
}

function takenForAnonymous({ url }: Organization): AdocError {
  return new AdocError(`${url} does not accept the token.`, {
    code: 'not-signed-in',
    exitCode: exitCodes.notAllowed,
    reason: 'It took the request for one of an anonymous visitor of its public projects.',
    suggestions: [
      'The token may be expired, revoked, or made for another organization: create another and sign in again.',
    ],
  });
}
