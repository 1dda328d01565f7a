import type { Organization, ServiceName } from '@adoc/sdk';

/** Host of each service in the cloud. Fixed by Microsoft; az asks for them with a request per command, we do not. */
const hosts: Record<ServiceName, string> = {
  core: 'dev.azure.com',
  graph: 'vssps.dev.azure.com',
  entitlements: 'vsaex.dev.azure.com',
  release: 'vsrm.dev.azure.com',
  extensions: 'extmgmt.dev.azure.com',
  feeds: 'feeds.dev.azure.com',
  packages: 'pkgs.dev.azure.com',
  search: 'almsearch.dev.azure.com',
  audit: 'auditservice.dev.azure.com',
  analytics: 'analytics.dev.azure.com',
};

/** Where a service of an organization lives, without a slash at the end. On a Server all live under the collection. */
export function serviceUrl(organization: Organization, service: ServiceName): string {
  if (organization.deployment === 'server') return organization.url;
  return `https://${hosts[service]}/${encodeURIComponent(organization.name)}`;
}
