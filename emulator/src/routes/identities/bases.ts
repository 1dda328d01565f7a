import type { Call } from '../route.js';

const IDENTITY_HOST = 'vssps.dev.azure.com';
const MAIN_HOST = 'dev.azure.com';

/** URL of the organization where identities and Graph are; on a Server that is the collection. */
export const identityBase = (call: Call): string => baseOn(call, IDENTITY_HOST);

/** URL of the organization on the main host, for what another host links to. */
export const mainBase = (call: Call): string => baseOn(call, MAIN_HOST);

function baseOn({ address, organization }: Call, host: string): string {
  // On its own host an organization has the URL that the client used: there are several forms.
  if (address.shape === 'server' || address.host === host) return address.base;
  return `${address.originOf(host)}/${encodeURIComponent(organization.name)}`;
}
