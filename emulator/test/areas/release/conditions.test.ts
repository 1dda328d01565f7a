import { matchesBranch } from '../../../src/areas/release/conditions.js';

test.each([
  ['refs/heads/main', undefined, true],
  ['refs/heads/main', 'main', true],
  ['refs/heads/main', 'refs/heads/main', true],
  ['refs/heads/maintenance', 'main', false],
  ['refs/heads/release/2.0', 'release/*', true],
  ['refs/heads/main', 'release/*', false],
  ['refs/heads/main', '-release/*', true],
  ['refs/heads/release/2.0', '-refs/heads/release/*', false],
])('of the branch %s the filter %s says %s', (branch, filter, expected) => {
  expect(matchesBranch(branch, filter)).toBe(expected);
});
