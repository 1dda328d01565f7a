import { expiryOf } from '../../../src/lib/azure-cli/expiry-of.js';

test('seconds since 1970 win, as text or number', () => {
  expect(expiryOf({ expires_on: 1_900_000_000, expiresOn: '2020-01-01 00:00:00.000000' })).toBe(1_900_000_000_000);
  expect(expiryOf({ expires_on: '1900000000' })).toBe(1_900_000_000_000);
});

test('an older Azure CLI gives local time without a zone', () => {
  expect(expiryOf({ expiresOn: '2030-06-01 12:30:00.123456' })).toBe(new Date(2030, 5, 1, 12, 30, 0, 123).getTime());
});

test('without a word on it, five minutes are taken', () => {
  expect(expiryOf({}, 1000)).toBe(301_000);
  expect(expiryOf({ expiresOn: 'soon' }, 1000)).toBe(301_000);
});
