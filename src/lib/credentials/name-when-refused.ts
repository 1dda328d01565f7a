import { dayOf } from '../pats/expiry.js';
import { type Credential, nameOf } from './credential.js';

/** Names a credential that a service turns down: one that is known to have expired says so. @param now milliseconds since 1970 */
export function nameWhenRefused(credential: Credential, now: number): string {
  const { expiresAt } = credential;
  const hasExpired = expiresAt !== undefined && Date.parse(expiresAt) <= now;
  return hasExpired ? `${nameOf(credential)}, which expired on ${dayOf(expiresAt)}` : nameOf(credential);
}
