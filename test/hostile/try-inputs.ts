import fc from 'fast-check';
import { count } from './count.js';
import { seed } from './seed.js';

/** Tries a property with so many inputs, drawn from the seed of the suite, and counts them. A failure prints the smallest input that fails. */
export async function tryInputs<Input>(property: fc.IRawProperty<Input>, numRuns: number): Promise<void> {
  await fc.assert(property, { seed, numRuns });
  count('inputs tried', numRuns);
}
