import { checkEntra } from '../areas/entra/check-entra.js';
import type { EntraSeed } from '../areas/entra/seed.js';
import type { BasicUser } from '../areas/tokens/pat.js';
import { findSeed, SEED_NAMES } from './named-seeds.js';
import { SEED, type Seed } from './seed.js';
import { checkShape } from './shape.js';

/**
 * Checks that a value read from JSON or YAML is a seed, or the name of one (`default`, `large`).
 * @throws Error that names the place and what was expected there.
 */
export function parseSeed(value: unknown): Seed {
  if (typeof value === 'string') {
    const named = findSeed(value);
    if (!named) throw new Error(`seed: '${value}' is none, expected an object or one of ${SEED_NAMES.join(', ')}`);
    return named;
  }
  const seed = checkShape(value, SEED, 'seed');
  if (!Array.isArray(seed.organizations)) throw new Error('seed.organizations: expected a list');
  for (const key of ['organizations', 'collections'] as const) {
    ((seed[key] ?? []) as { projects?: unknown }[]).forEach(({ projects }, index) => {
      if (!projects) throw new Error(`seed.${key}[${index}].projects: expected a list`);
    });
  }
  if (seed.entra) checkEntra(seed.entra as Partial<EntraSeed>);
  ((seed.basicUsers ?? []) as Partial<BasicUser>[]).forEach(({ password }, index) => {
    if (!password) throw new Error(`seed.basicUsers[${index}].password: required`);
  });
  return value as Seed;
}
