import { rawControls } from '../../world/hostile-text.js';
import { count } from '../count.js';
import { createChance, times } from '../seed.js';
import { ids, startPoisonedCommands } from './poisoned-commands.js';

const run = startPoisonedCommands();
const chance = createChance(47);
const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)] as Value;

/** What a field can hold that is documented to be something else. */
const others: readonly unknown[] = [null, 17, -1, true, '', 'x', {}, [], [null], { name: {} }, 1e300];
const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

/** Gives a share of all fields another type. The list itself stays one, or no command would see a row. */
const distort = (share: number) => (key: string, value: unknown) => {
  if (key === '' || key === 'value' || key === 'count' || chance() >= share) return value;
  return oneOf(others.filter((other) => kindOf(other) !== kindOf(value)));
};

test.each(ids)(
  'fields of other types than documented end in a result of %s, or in words about the server',
  async (id) => {
    for (let time = 0; time < times(2, 60); time += 1) {
      const format = oneOf([undefined, undefined, 'json', 'tsv']);
      const change = distort(oneOf([0.02, 0.1, 0.4]));
      for (const { stdout, stderr, exitCode } of await run(id, { format, isTTY: true, change })) {
        expect({ stderr, exitCode }).toMatchObject({
          stderr: expect.not.stringMatching(/This is a fault in adoc|^\s+at /m),
        });
        expect([0, 1, 2, 3, 4, 5, 8, 124]).toContain(exitCode);
        expect(rawControls(stdout + stderr)).toEqual([]);
        count('inputs tried');
      }
    }
  },
);
