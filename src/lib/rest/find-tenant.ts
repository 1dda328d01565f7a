import { AdocError, type Organization } from '@adoc/sdk';
import { noSuchOrganization } from '../organization/no-such-organization.js';
import { headerOf } from './answer.js';
import { createSender } from './client.js';
import { networkError } from './network-error.js';
import { requestUrl } from './request-url.js';
import { serviceUrl } from './services.js';
import type { Wire } from './wire.js';

/** Organizations that people joined with accounts of their own, not of a company, name this one. */
const nobodys = '00000000-0000-0000-0000-000000000000';

/**
 * The tenant of Microsoft Entra ID that an organization of Services belongs to: it says so to whoever asks without a credential.
 * @returns a GUID; undefined when it belongs to none
 * @throws AdocError exit 3 when there is no such organization, 5 when it cannot be asked
 */
export async function findTenant(wire: Wire, organization: Organization): Promise<string | undefined> {
  const url = requestUrl(serviceUrl(organization, 'core'), '_apis/connectionData', { 'api-version': '5.0-preview.1' });
  const send = await createSender(wire);
  try {
    const answer = await send(url, {
      method: 'GET',
      headers: { accept: 'application/json', 'x-tfs-fedauthredirect': 'Suppress' },
    });
    answer.body.destroy();
    // Before anybody signs in for nothing.
    if (answer.status === 404) throw noSuchOrganization(organization);
    const tenant = headerOf(answer, 'x-vss-resourcetenant') ?? '';
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenant) && tenant !== nobodys ? tenant : undefined;
  } catch (fault) {
    throw fault instanceof AdocError ? fault : networkError(fault, url, wire.proxy);
  }
}
