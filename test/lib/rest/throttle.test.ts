import { AdocError } from '@adoc/sdk';
import { parseRetryAfter, Throttle } from '../../../src/lib/rest/throttle.js';
import { FakeClock } from '../../world/fake-clock.js';

let clock: FakeClock;
let announced: number[];
let throttle: Throttle;

beforeEach(() => {
  clock = new FakeClock();
  announced = [];
  throttle = new Throttle(clock, (seconds) => announced.push(seconds));
});

test('nothing is held back before the server asks for it', async () => {
  await throttle.turn();
  expect(clock.sleeps).toEqual([]);
});

test('the next request waits as long as the server asks, and the one after it does not', async () => {
  throttle.holdBack(5000);
  await throttle.turn();
  await throttle.turn();
  expect({ sleeps: clock.sleeps, announced }).toEqual({ sleeps: [5000], announced: [5] });
});

test('time that passes meanwhile counts', async () => {
  throttle.holdBack(5000);
  clock.pass(3500);
  await throttle.turn();
  throttle.holdBack(5000);
  clock.pass(5000);
  await throttle.turn();
  expect(clock.sleeps).toEqual([1500]);
});

test('the longest wish wins', async () => {
  for (const wish of [2000, 8000, 1000]) throttle.holdBack(wish);
  await throttle.turn();
  expect(clock.sleeps).toEqual([8000]);
});

test('a wait of less than a second is not worth a word; a longer one is announced in whole seconds', async () => {
  throttle.holdBack(999);
  await throttle.turn();
  expect(announced).toEqual([]);
  throttle.holdBack(1001);
  await throttle.turn();
  expect(announced).toEqual([2]);
});

test('120 seconds in all are patience enough', async () => {
  for (const wish of [70_000, 50_000]) {
    throttle.holdBack(wish);
    await throttle.turn();
  }
  throttle.holdBack(1);
  const error: unknown = await throttle.turn().catch((reason) => reason);
  expect(error).toBeInstanceOf(AdocError);
  expect(error).toMatchObject({ code: 'throttled', exitCode: 5, reason: expect.stringContaining('120 s') });
  expect(clock.sleeps).toEqual([70_000, 50_000]);
});

test('one wish beyond the patience is refused at once', async () => {
  throttle.holdBack(120_001);
  await expect(throttle.turn()).rejects.toMatchObject({ message: expect.stringContaining('wait 121 s') });
  expect({ sleeps: clock.sleeps, announced }).toEqual({ sleeps: [], announced: [] });
});

test('a wait can be cut short', async () => {
  throttle.holdBack(5000);
  await expect(throttle.turn(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
});

describe('Retry-After', () => {
  const now = Date.parse('Fri, 02 Jan 2026 03:04:05 GMT');

  test.each([
    ['30', 30],
    ['0', 0],
    [' 7 ', 7],
    ['1.5', 1.5],
    ['-5', 0],
    ['Fri, 02 Jan 2026 03:05:05 GMT', 60],
    ['Fri, 02 Jan 2026 03:04:05 GMT', 0],
    ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
    [undefined, undefined],
    ['', undefined],
    ['  ', undefined],
    ['soon', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
  ])('%j is %j seconds', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});
