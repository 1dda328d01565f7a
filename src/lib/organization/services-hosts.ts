/** The host whose first path segment names an organization of Azure DevOps Services. */
export const servicesHost = 'dev.azure.com';

/** Where extensions are published. It takes the same tokens, and is no organization. */
export const marketplaceHost = 'marketplace.visualstudio.com';

/** Hosts that answer git over SSH and nothing else: no HTTP request, and so no credential, ever goes there. */
export const sshHosts = { current: 'ssh.dev.azure.com', former: 'vs-ssh.visualstudio.com' } as const;

/**
 * The services with a host of their own under dev.azure.com, all with the organization as the first path segment.
 * Closed on purpose: `contoso.dev.azure.com/web` is a slip, and must not be read as the organization `web`.
 */
export const serviceLabels: ReadonlySet<string> = new Set([
  'advsec',
  'almsearch',
  'analytics',
  'artifacts',
  'auditservice',
  'azdevopscommerce',
  'extmgmt',
  'feeds',
  'governance',
  'pkgs',
  'vsaex',
  'vsblob',
  'vsrm',
  'vssps',
  'vstmr',
]);

/** Sites of Microsoft under visualstudio.com that are no organization. */
const sites: ReadonlySet<string> = new Set([
  'app',
  'code',
  'developercommunity',
  'docs',
  'marketplace',
  'vs-ssh',
  'www',
]);

const organizationName = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/i;

/** Letters, digits and inner hyphens, at most 50 of them: the rule of the service, which is ASCII only. */
export function isOrganizationName(text: string): boolean {
  return organizationName.test(text);
}

/** The organization in `contoso.visualstudio.com`. Exact: lower case, one label, no dot at the end. */
export function findOrganizationInHost(host: string): string | undefined {
  const suffix = '.visualstudio.com';
  if (!host.endsWith(suffix) || host !== host.toLowerCase()) return undefined;
  const label = host.slice(0, -suffix.length);
  // Punycode would show letters that no organization has.
  return isOrganizationName(label) && !sites.has(label) && !label.startsWith('xn--') ? label : undefined;
}

/** Whether the organization is the first path segment on this host: dev.azure.com and its service hosts. */
export function isPathHost(host: string): boolean {
  if (host === servicesHost) return true;
  const suffix = `.${servicesHost}`;
  return host.endsWith(suffix) && serviceLabels.has(host.slice(0, -suffix.length));
}

/**
 * The closed list of hosts that a credential for Azure DevOps Services may be sent to (over https, port 443).
 * Exact: anything but a lower-case host name without port is refused.
 */
export function isServicesHost(host: string): boolean {
  return isPathHost(host) || findOrganizationInHost(host) !== undefined;
}
