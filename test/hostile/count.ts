import { appendFileSync } from 'node:fs';
import path from 'node:path';

/** What the suite adds up, and docs/reliability.md tells. */
export type Figure =
  | 'faults injected'
  | 'inputs tried'
  | 'processes raced'
  | 'processes killed'
  | 'outputs searched'
  | 'lost';

/** Adds to a figure that is printed at the end of the suite. Counts what was done, so call it after the check that it went well. */
export function count(figure: Figure, number = 1): void {
  const folder = process.env.ADOC_TEST_LOGS;
  if (folder) appendFileSync(path.join(folder, 'figures.txt'), `${number} ${figure}\n`);
}
