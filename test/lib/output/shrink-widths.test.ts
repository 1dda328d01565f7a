import fc from 'fast-check';
import { shrinkWidths } from '../../../src/lib/output/shrink-widths.js';

const columns = (...pairs: [number, number][]) => pairs.map(([width, floor]) => ({ width, floor }));

test.each([
  ['the widest gives first', columns([30, 8], [10, 8]), 15, [15, 10]],
  ['equals share', columns([30, 8], [10, 8]), 24, [8, 8]],
  ['two equally wide ones take turns', columns([20, 8], [20, 8]), 10, [15, 15]],
  ['a floor holds', columns([30, 25], [20, 8]), 10, [25, 15]],
  ['what cannot give does not', columns([30, 30], [9, 8]), 10, [30, 8]],
  ['no excess changes nothing', columns([5, 1]), 0, [5]],
])('%s', (_name, given, excess, expected) => {
  expect(shrinkWidths(given, excess)).toEqual(expected);
});

test('exactly the excess is taken, or as much of it as the floors allow', () => {
  const column = fc.record({ width: fc.nat(200), floor: fc.nat(200) }).map(({ width, floor }) => ({
    width,
    floor: Math.min(width, floor),
  }));
  fc.assert(
    fc.property(fc.array(column), fc.nat(500), (given, excess) => {
      const widths = shrinkWidths(given, excess);
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
      const possible = sum(given.map(({ width, floor }) => width - floor));
      expect(sum(given.map(({ width }) => width)) - sum(widths)).toBe(Math.min(excess, possible));
      for (const [index, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(given[index]?.floor ?? 0);
    }),
  );
});
