import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { AdocError } from '@adoc/sdk';

/** What systems say when the reader of a pipe has gone, which is the reader's right. */
const gone = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/**
 * Passes text or bytes on as they are, no faster than they are read. Returns quietly when the reader goes away.
 * @throws AdocError `cannot-write` when they cannot be written
 */
export async function printText(text: string | AsyncIterable<string | Uint8Array>, out: Writable): Promise<void> {
  let failure: NodeJS.ErrnoException | undefined;
  const fail = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
  };
  out.on('error', fail);
  try {
    for await (const chunk of typeof text === 'string' ? [text] : text) {
      if (failure || out.destroyed) break;
      if (!out.write(chunk)) await Promise.race([once(out, 'drain'), finished(out, { readable: false })]).catch(fail);
    }
    // The last bytes are with the operating system, or it has said why not.
    if (!failure && !out.destroyed) await new Promise<void>((resolve) => void out.write('', () => resolve()));
  } finally {
    out.off('error', fail);
  }
  if (failure && !gone.has(failure.code ?? '')) throw cannotWrite(failure);
}

const cannotWrite = (cause: NodeJS.ErrnoException): AdocError =>
  new AdocError('The result cannot be written.', { code: 'cannot-write', reason: cause.message, cause });
