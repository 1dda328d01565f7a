import type { Writable } from 'node:stream';
import { BatchedWriter } from './batched-writer.js';

/**
 * Writes text or bytes as fast as it is read, and no faster. Returns once everything is with the operating system, or
 * once the reader has gone. What was printed before an error stays printed.
 */
export async function print(chunks: AsyncIterable<string | Uint8Array>, out: Writable): Promise<void> {
  const writer = new BatchedWriter(out);
  try {
    for await (const chunk of chunks) {
      if (!writer.add(chunk)) await writer.room();
      if (writer.isClosed) break;
    }
  } finally {
    await writer.finish();
  }
  if (writer.failure) throw writer.failure;
}
