import { setImmediate } from 'node:timers/promises';
import { createBufferCollector } from '../../../src/lib/rest/buffer-collector.js';

test('of what passes, little is in memory at a time', async () => {
  const before = process.memoryUsage().arrayBuffers;
  const count = createBufferCollector();
  let most = 0;
  for (let piece = 0; piece < 2000; piece += 1) {
    count(Buffer.from(new ArrayBuffer(65_536)).length);
    if (piece % 100 === 0) await setImmediate();
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(most).toBeLessThan(30 * 1024 * 1024);
});
