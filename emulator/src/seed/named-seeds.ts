import { defaultSeed } from './default-seed.js';
import { largeSeed } from './large-seed.js';
import type { Seed } from './seed.js';

/** Seeds that are known by a name. */
const NAMED: Readonly<Record<string, () => Seed>> = { default: defaultSeed, large: largeSeed };

export const SEED_NAMES = Object.keys(NAMED);

/** Makes the seed of a name; undefined when there is none. */
export const findSeed = (name: string): Seed | undefined => NAMED[name]?.();
