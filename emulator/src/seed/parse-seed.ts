import { SEED, type Seed } from './seed.js';
import { checkShape } from './shape.js';

/**
 * Checks that a value read from JSON is a seed.
 * @throws Error that names the place and what was expected there.
 */
export function parseSeed(value: unknown): Seed {
  const seed = checkShape(value, SEED, 'seed');
  if (!Array.isArray(seed.organizations)) throw new Error('seed.organizations: expected a list');
  for (const key of ['organizations', 'collections'] as const) {
    ((seed[key] ?? []) as { projects?: unknown }[]).forEach(({ projects }, index) => {
      if (!projects) throw new Error(`seed.${key}[${index}].projects: expected a list`);
    });
  }
  return value as Seed;
}
