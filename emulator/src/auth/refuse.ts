import type { IncomingHttpHeaders } from 'node:http';
import type { Address } from '../http/address.js';
import { type Answer, answer } from '../http/answer.js';
import type { Refusal } from './authenticate.js';
import { challengeOf, type ServerAuthentication } from './server-authentication.js';

const AUTHORITY = 'https://login.microsoftonline.com';
const SIGN_IN_HOST = 'app.vssps.visualstudio.com';

interface Refused {
  method: string;
  headers: IncomingHttpHeaders;
  address: Address;
  /** The URL that was asked for, to come back to. */
  url: string;
  /** Id of the Entra tenant where a token for this place can be had. */
  tenant: string;
  /** What a Server offers. */
  server: ServerAuthentication;
}

/**
 * Turns a request away. Services sends callers to its sign-in page unless they ask not to (`X-TFS-FedAuthRedirect`) or
 * the method cannot be redirected; a Server challenges at once.
 */
export function refuse({ reason, expired }: Refusal, refused: Refused): Answer {
  const { method, headers, address, url, tenant, server } = refused;
  // Git follows no sign-in page: it asks its credential helper when it is challenged.
  const isGit = address.segments.some((segment) => segment.toLowerCase() === '_git');
  const suppress = isGit || String(headers['x-tfs-fedauthredirect'] ?? '').toLowerCase() === 'suppress';
  const why = { 'X-TFS-ServiceError': encodeURIComponent(reason) };
  if (address.shape === 'server') {
    const refusal = { ...why, 'WWW-Authenticate': challengeOf(server, new URL(address.base).origin) };
    if (suppress) return { status: 401, headers: refusal, body: '' };
    return answer.html('401 - Unauthorized: Access is denied due to invalid credentials.', 401, refusal);
  }
  const where = {
    ...why,
    'X-VSS-ResourceTenant': tenant,
    'X-VSS-AuthorizationEndpoint': `${address.originOf('vssps.dev.azure.com')}/${address.name && `${encodeURIComponent(address.name)}/`}`,
  };
  if (suppress || expired || !['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method)) {
    const challenge = [`Bearer authorization_uri=${AUTHORITY}/${tenant}`, `Basic realm="https://${address.host}/"`];
    return { status: 401, headers: { ...where, 'WWW-Authenticate': challenge }, body: '' };
  }
  const query = new URLSearchParams({ realm: address.host, reply_to: url, redirect: '1' });
  const signIn = `${address.originOf(SIGN_IN_HOST)}/_signin?${query}`;
  return answer.html('Object moved', 302, { ...where, Location: signIn });
}
