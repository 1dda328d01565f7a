import type { ServiceName } from '@adoc/sdk';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { isServicesHost } from '../../../src/lib/organization/services-hosts.js';
import { serviceUrl } from '../../../src/lib/rest/services.js';

const services: [ServiceName, string][] = [
  ['core', 'https://dev.azure.com/contoso'],
  ['graph', 'https://vssps.dev.azure.com/contoso'],
  ['entitlements', 'https://vsaex.dev.azure.com/contoso'],
  ['release', 'https://vsrm.dev.azure.com/contoso'],
  ['extensions', 'https://extmgmt.dev.azure.com/contoso'],
  ['feeds', 'https://feeds.dev.azure.com/contoso'],
  ['packages', 'https://pkgs.dev.azure.com/contoso'],
  ['search', 'https://almsearch.dev.azure.com/contoso'],
  ['audit', 'https://auditservice.dev.azure.com/contoso'],
  ['analytics', 'https://analytics.dev.azure.com/contoso'],
];

test.each(services)('in the cloud %s lives at %s, a host that may see credentials', (service, url) => {
  expect(serviceUrl(parseOrganization('https://contoso.visualstudio.com'), service)).toBe(url);
  expect(isServicesHost(new URL(url).hostname)).toBe(true);
});

test.each(services)('on a Server %s lives under the collection', (service) => {
  const organization = parseOrganization('https://tfs.contoso.com:8443/tfs/Main');
  expect(serviceUrl(organization, service)).toBe('https://tfs.contoso.com:8443/tfs/main');
});
