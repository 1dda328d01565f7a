import { printOn } from './print-on.js';
import { streamOf } from './stream-of.js';

test.each([[{ a: 1 }], [[1, 2]], ['x'], [null]])('%j prints nothing', async (data) => {
  expect(await printOn(data, { format: 'none' })).toBe('');
});

test('a stream is read to its end and prints nothing', async () => {
  let read = 0;
  async function* rows() {
    for (; read < 1000; read += 1) yield read;
  }
  expect(await printOn(rows(), { format: 'none' })).toBe('');
  expect(read).toBe(1000);
});

test('the error of a stream still comes out', async () => {
  await expect(printOn(streamOf([1], new Error('gone')), { format: 'none' })).rejects.toThrow('gone');
});
