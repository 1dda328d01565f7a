import { once } from '../../src/lib/once.js';

test('work is done when it is first asked for, and not again', async () => {
  let times = 0;
  const work = once(async () => {
    times += 1;
    return times;
  });
  expect(times).toBe(0);
  expect(await Promise.all([work(), work()])).toEqual([1, 1]);
  expect(await work()).toBe(1);
});

test('a failure is remembered too', async () => {
  let times = 0;
  const work = once(async () => {
    times += 1;
    throw new Error(`failed ${times}`);
  });
  await expect(work()).rejects.toThrow('failed 1');
  await expect(work()).rejects.toThrow('failed 1');
});
