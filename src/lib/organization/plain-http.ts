import type { Organization } from '@adoc/sdk';

/** Whether requests and their credentials would travel unencrypted. Only a Server can have such a URL. */
export function isPlainHttp(organization: Organization): boolean {
  return organization.url.startsWith('http://');
}
