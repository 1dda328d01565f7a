import { Readable } from 'node:stream';
import { createBufferCollector } from './buffer-collector.js';

/**
 * A body as it arrives, for whoever asked for it. The HTTP library's own stream stays inside: its errors carry the
 * request, and with it the credential.
 *
 * @param faulted what to throw where the connection breaks on the way
 */
export function bodyStream(body: Readable, faulted: (fault: unknown) => unknown): Readable {
  const stream = Readable.from(readChunks(body, faulted), { objectMode: false });
  // A generator that was never started does not clean up.
  stream.once('close', () => body.destroy());
  return stream;
}

async function* readChunks(body: Readable, faulted: (fault: unknown) => unknown): AsyncGenerator<Buffer> {
  const count = createBufferCollector();
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      yield chunk;
      count(chunk.length);
    }
  } catch (fault) {
    throw faulted(fault);
  }
}
