import type { Organization } from '@adoc/sdk';

const octet = '(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])';
const loopback4 = new RegExp(`^127(?:\\.${octet}){3}$`);

/** Whether a host, as `URL.hostname` gives it, is an address of this machine: 127.0.0.0/8 or [::1]. No names. */
export function isLoopbackAddress(host: string): boolean {
  return loopback4.test(host) || host === '[::1]';
}

/** Whether requests to the organization stay on this machine. `localhost` counts: it is reserved for that. */
export function isLoopback(organization: Organization): boolean {
  const host = new URL(organization.url).hostname;
  return isLoopbackAddress(host) || host === 'localhost';
}
