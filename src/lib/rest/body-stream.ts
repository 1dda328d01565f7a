import { Readable } from 'node:stream';
import type { Answer } from './answer.js';
import { createBufferCollector } from './buffer-collector.js';
import { readPieces } from './read-pieces.js';

/**
 * A body as it arrives, for whoever asked for it. The HTTP library's own stream stays inside: its errors carry the
 * request, and with it the credential.
 *
 * @param faulted what to throw where the connection breaks on the way
 */
export function bodyStream({ body, limits }: Answer, faulted: (fault: unknown) => unknown): Readable {
  const pieces = readPieces(body, { stall: limits?.patience });
  const stream = Readable.from(explain(pieces, faulted), { objectMode: false });
  // A generator that was never started does not clean up.
  stream.once('close', () => body.destroy());
  return stream;
}

async function* explain(pieces: AsyncIterable<Buffer>, faulted: (fault: unknown) => unknown): AsyncGenerator<Buffer> {
  const count = createBufferCollector();
  try {
    for await (const piece of pieces) {
      yield piece;
      count(piece.length);
    }
  } catch (fault) {
    throw faulted(fault);
  }
}
