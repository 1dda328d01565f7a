import { retryDelay } from '../../../src/lib/rest/retry.js';

test.each([
  // method, status, attempt, Retry-After, milliseconds
  ['GET', 500, 1, undefined, 500],
  ['GET', 502, 2, undefined, 1000],
  ['GET', 503, 3, undefined, 2000],
  ['GET', 504, 4, undefined, undefined],
  ['GET', 408, 1, undefined, 500],
  ['HEAD', 503, 1, undefined, 500],
  ['OPTIONS', 503, 1, undefined, 500],
  ['GET', undefined, 1, undefined, 500],
  ['GET', undefined, 4, undefined, undefined],
  ['GET', 503, 1, 7, 7000],
  ['GET', 500, 1, 7, 500],
  ['GET', 429, 1, undefined, 500],
  ['GET', 429, 4, undefined, undefined],
  ['GET', 429, 9, 200, 200_000],
  ['POST', 429, 1, undefined, 500],
  ['PATCH', 429, 2, 3, 3000],
  ['DELETE', 429, 1, 1, 1000],
  ['GET', 400, 1, 5, undefined],
  ['GET', 401, 1, undefined, undefined],
  ['GET', 404, 1, undefined, undefined],
  ['GET', 501, 1, undefined, undefined],
  ['POST', 500, 1, undefined, undefined],
  ['POST', 503, 1, 5, undefined],
  ['PUT', undefined, 1, undefined, undefined],
  ['DELETE', undefined, 1, undefined, undefined],
])('%s with the status %s at attempt %i, Retry-After %s: %s', (method, status, number, retryAfter, expected) => {
  expect(retryDelay({ method, number, retryAfter, ...(status === undefined ? {} : { status }) })).toBe(expected);
});

test('a server that asks to come back at once, every time, is asked ever more slowly', () => {
  const delays = [1, 2, 3, 4, 9].map((number) => retryDelay({ method: 'GET', status: 429, number, retryAfter: 0 }));
  expect(delays).toEqual([500, 1000, 2000, 4000, 128_000]);
});
