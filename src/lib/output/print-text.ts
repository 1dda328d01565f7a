import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { AdocError, terminalSafe } from '@adoc/sdk';

type Pieces = AsyncIterable<string | Uint8Array>;

/** What systems say when the reader of a pipe has gone, which is the reader's right. */
const gone = new Set([
  'ERR_STREAM_PREMATURE_CLOSE',
  'EPIPE',
  'EOF',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

/**
 * Passes text or bytes on as they are, no faster than they are read; to a terminal without what could control it. Returns
 * quietly when the reader goes away.
 * @throws AdocError `cannot-write` when they cannot be written
 */
export async function printText(text: string | Pieces, out: Writable & { isTTY?: boolean }): Promise<void> {
  let failure: NodeJS.ErrnoException | undefined;
  const fail = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
  };
  out.on('error', fail);
  const pieces = typeof text === 'string' ? onePiece(text) : text;
  try {
    for await (const chunk of out.isTTY ? safePieces(pieces) : pieces) {
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

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text;
}

/** Whoever wrote a file that is shown on a terminal has not to move its cursor, or set its title. */
async function* safePieces(pieces: Pieces): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  for await (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : decoder.write(Buffer.from(piece));
    yield text.replace(/[^\n\t]+/g, (part) => terminalSafe(part.replace(/\r$/, '')));
  }
  yield terminalSafe(decoder.end());
}

const cannotWrite = (cause: NodeJS.ErrnoException): AdocError =>
  new AdocError('The result cannot be written.', { code: 'cannot-write', reason: cause.message, cause });
