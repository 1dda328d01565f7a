import { createChance, seed } from './seed.js';

test('The same seed gives the same chances', () => {
  const draw = (salt: number) => Array.from({ length: 5 }, createChance(salt));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  process.stderr.write(`seed ${seed} (ADOC_TEST_SEED=${seed} repeats this run)\n`);
});
