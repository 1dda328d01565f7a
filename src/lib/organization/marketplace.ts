import type { Organization } from '@adoc/sdk';
import { parseOrganization } from './parse-url.js';
import { marketplaceHost } from './services-hosts.js';

/**
 * The Visual Studio Marketplace, where extensions are published: a service beside all organizations, with the same personal access tokens.
 * It can be signed in to, for the programs that publish; it is no organization, and commands cannot work with it.
 */
export const marketplace: Organization = {
  url: `https://${marketplaceHost}`,
  name: 'marketplace',
  deployment: 'services',
};

export const isMarketplace = ({ url }: Pick<Organization, 'url'>): boolean => url === marketplace.url;

/**
 * What people sign in to: an organization, a collection, or the Marketplace.
 * @throws AdocError `not-azure-devops-url` (exit 2)
 */
export function parseSignInTarget(text: string): Organization {
  return /^https:\/\/marketplace\.visualstudio\.com(?:[/?#]|$)/i.test(text) ? marketplace : parseOrganization(text);
}
