/** Whether the longer form runs (`npm run test:soak`): more cases, and another seed each time. */
export const isSoak = process.env.ADOC_TEST_SOAK === '1';

/**
 * The number from which a test draws all its chances. The same in every run of the suite; a soak draws a new one. `ADOC_TEST_SEED` repeats
 * a run: both forms print what they used.
 */
export const seed = Number(process.env.ADOC_TEST_SEED ?? (isSoak ? Date.now() % 2 ** 31 : 20_261_125));

/** How often something is tried: in the suite, and in a soak. */
export const times = (usually: number, soak: number): number => (isSoak ? soak : usually);

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createChance(salt = 0): () => number {
  let state = (seed + salt) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
