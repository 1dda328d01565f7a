import { AdocError } from '@adoc/sdk';
import { parseExpiry, sameLife } from '../../../src/lib/pats/parse-expiry.js';

const now = Date.UTC(2026, 0, 2, 12);
const day = 86_400_000;
const daysFromNow = (iso: string) => (Date.parse(iso) - now) / day;

test.each([
  ['30', 30],
  ['30d', 30],
  [' 1 ', 1],
  ['365', 365],
])('%j is that many days from now', (text, days) => {
  expect(daysFromNow(parseExpiry(text, now))).toBeCloseTo(days, 2);
});

test('a year stays below what the service allows, where its clock is a few seconds behind', () => {
  expect(daysFromNow(parseExpiry('365', now - 10_000))).toBeLessThan(365);
  expect(
    daysFromNow(sameLife({ validFrom: '2024-01-01T00:00:00Z', validTo: '2026-01-01T00:00:00Z' }, now)),
  ).toBeLessThan(365);
});

test('the whole day of a date still counts', () => {
  expect(parseExpiry('2026-12-31', now)).toBe('2026-12-31T23:59:59.000Z');
  expect(parseExpiry('2026-01-02', now)).toBe('2026-01-02T23:59:59.000Z');
  expect(parseExpiry('2026-12-31T10:00:00+02:00', now)).toBe('2026-12-31T08:00:00.000Z');
});

test.each(['0', '', 'soon', '-3', '2026-13-01', '2026-02-31', '31.12.2026', '2026-01-01', '12345', '1 week'])(
  '%j is refused, with what can be written instead',
  (text) => {
    expect(() => parseExpiry(text, now)).toThrow(AdocError);
    expect(() => parseExpiry(text, now)).toThrow(
      expect.objectContaining({ exitCode: 2, suggestions: ['--expires 30', '--expires 2026-02-01'] }),
    );
  },
);

test('a life is repeated from now on', () => {
  const former = { validFrom: '2025-06-01T00:00:00Z', validTo: '2025-07-01T00:00:00Z' };
  expect(sameLife(former, now)).toBe(new Date(now + 30 * day).toISOString());
});
