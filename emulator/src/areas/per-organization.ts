import type { Organization } from './organization.js';

/**
 * What an area keeps for each organization. It is made from the organization's seed at the first look, so that
 * an emulator with a large seed starts at once.
 */
export function perOrganization<T>(build: (organization: Organization) => T): (organization: Organization) => T {
  const kept = new WeakMap<Organization, { value: T }>();
  return (organization) => {
    const known = kept.get(organization) ?? { value: build(organization) };
    kept.set(organization, known);
    return known.value;
  };
}
