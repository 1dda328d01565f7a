import type { Organization } from '@adoc/sdk';
import type { Account } from './account.js';

/** Whether an account is for the scheme, host and port of an organization. */
export function isOriginOf({ organization }: Account, { url }: Organization): boolean {
  return organization !== null && new URL(organization).origin === new URL(url).origin;
}
