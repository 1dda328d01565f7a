import { expiryWarning } from '../../../src/lib/pats/expiry.js';

const now = Date.UTC(2026, 0, 2, 12);
const warn = (expiresAt: string | null) => expiryWarning('The token', expiresAt, now);

test.each([
  ['2026-01-09T12:00:00Z', 'The token expires on 2026-01-09, in 7 days.'],
  ['2026-01-04T00:00:00Z', 'The token expires on 2026-01-04, in 2 days.'],
  ['2026-01-02T13:00:00Z', 'The token expires on 2026-01-02, in less than a day.'],
  ['2026-01-02T12:00:00Z', 'The token expired on 2026-01-02.'],
])('%s, seen on the 2nd: %s', (expiresAt, warning) => {
  expect(warn(expiresAt)).toBe(warning);
});

test.each([null, '2026-01-09T12:00:01Z', 'some day'])('%s is no reason to warn', (expiresAt) => {
  expect(warn(expiresAt)).toBeUndefined();
});
