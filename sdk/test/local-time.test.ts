import { localDate, localTime } from '../src/index.js';

test.each([undefined, null, '', 'soon', 17, {}])('%p is no time, and stays as it is', (value) => {
  expect(localTime(value as string)).toBe(value);
  expect(localDate(value as string)).toBe(value);
});

test('a time of the service is told where the reader is', () => {
  const here = new Date(2026, 2, 1, 14, 5, 9);
  expect(localTime(here.toISOString())).toBe('2026-03-01 14:05:09');
  expect(localDate(here.toISOString())).toBe('2026-03-01');
});
