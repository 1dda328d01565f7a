import { elapsed } from '../../src/timeline/describe-record.js';

test.each([
  [15, '15s'],
  [214, '3m 34s'],
  [3720, '1h 2m 0s'],
])('%i seconds are told as %s', (seconds, told) => {
  expect(elapsed('2026-03-01T09:00:00Z', new Date(Date.UTC(2026, 2, 1, 9, 0, seconds)).toISOString())).toBe(told);
});
