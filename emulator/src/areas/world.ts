import type { Clock } from '../clock.js';
import type { Seed } from '../seed/seed.js';
import { connectAreas } from './connect-areas.js';
import { Organization } from './organization.js';

interface Surroundings {
  clock: Clock;
  /** A directory of the emulator's own; it need not exist yet. */
  folder: string;
}

/** Turns a seed into organizations and collections: ids and dates follow from names and positions alone. */
export function buildWorld(seed: Seed, surroundings: Surroundings): Organization[] {
  const first = seed.organizations[0];
  const collections = seed.collections ?? (first ? [{ ...first, name: 'DefaultCollection' }] : []);
  const all = [
    ...seed.organizations.map((each) => new Organization(each, { ...surroundings, shape: 'services' })),
    ...collections.map((each) => new Organization(each, { ...surroundings, shape: 'server' })),
  ];
  for (const organization of all) connectAreas(organization);
  return all;
}
