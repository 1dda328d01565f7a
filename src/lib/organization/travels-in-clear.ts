import type { Organization } from '@adoc/sdk';
import { isLoopback } from './loopback.js';
import { isPlainHttp } from './plain-http.js';

/** Whether a credential for the organization would leave this machine unencrypted. */
export function travelsInClear(organization: Organization): boolean {
  return isPlainHttp(organization) && !isLoopback(organization);
}
