import type { Clock } from '../clock.js';
import type { OrganizationSeed, Seed } from '../seed/seed.js';
import { connectAreas } from './connect-areas.js';
import { DEFAULT_ENTRA, tenantIdOf } from './entra/build-tenant.js';
import { Entra } from './entra/entra.js';
import { Organization } from './organization.js';
import type { Accounts } from './tokens/accounts.js';

interface Surroundings {
  clock: Clock;
  /** A directory of the emulator's own; it need not exist yet. */
  folder: string;
  accounts: Accounts;
}

/** All that an emulator holds. */
export interface World {
  /** Organizations of Services and collections of a Server. */
  organizations: readonly Organization[];
  /** What belongs to no organization, such as profiles: an organization without a name, a project or an owner. */
  deployment: Organization;
  accounts: Accounts;
  entra: Entra;
}

/** Turns a seed into organizations and collections: ids and dates follow from names and positions alone. */
export function buildWorld(seed: Seed, surroundings: Surroundings): World {
  const { entra = DEFAULT_ENTRA } = seed;
  const first = seed.organizations[0];
  const collections = seed.collections ?? (first ? [{ ...first, name: 'DefaultCollection' }] : []);
  const build = (each: OrganizationSeed, shape: 'services' | 'server'): Organization =>
    new Organization(each, { ...surroundings, shape, tenant: tenantIdOf(entra, each.tenant) });
  const organizations = [
    ...seed.organizations.map((each) => build(each, 'services')),
    ...collections.map((each) => build(each, 'server')),
  ];
  for (const organization of organizations) connectAreas(organization);
  return {
    organizations,
    deployment: build({ name: '', projects: [] }, 'services'),
    accounts: surroundings.accounts,
    entra: new Entra(entra, surroundings),
  };
}
