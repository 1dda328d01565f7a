import { AdocError, type Organization } from '@adoc/sdk';
import { parseOrganization } from '../organization/parse-url.js';
import { servicesHost } from '../organization/services-hosts.js';
import { addressOf, type CredentialDescription } from './credential-description.js';

/**
 * The organization that git wants a credential for; undefined for an address that is not Azure DevOps, which is another helper's business.
 * Without `credential.useHttpPath` git leaves the path out; the user name in a clone address of Services is the organization then.
 */
export function findOrganizationOfRequest(description: CredentialDescription): Organization | undefined {
  const address = addressOf(description);
  if (!address) return undefined;
  const user = description.facts.get('username');
  try {
    return parseOrganization(isWithoutPath(description) && user ? address + encodeURIComponent(user) : address);
  } catch (error) {
    if (error instanceof AdocError) return undefined;
    throw error;
  }
}

/** Whether git asks for Azure DevOps Services and does not tell the organization by a path. */
export function isWithoutPath(description: CredentialDescription): boolean {
  return addressOf(description) === `https://${servicesHost}/`;
}
