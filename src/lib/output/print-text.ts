import type { Writable } from 'node:stream';
import { print } from './print.js';
import { terminalText } from './terminal-text.js';
import { untilClosed } from './until-closed.js';

type Pieces = AsyncIterable<string | Uint8Array>;

/**
 * Passes text or bytes on as they are, no faster than they are read; to a terminal without what could control it. Returns
 * quietly when the reader goes away.
 * @throws AdocError `cannot-write` when they cannot be written
 */
export async function printText(text: string | Pieces, out: Writable & { isTTY?: boolean }): Promise<void> {
  const pieces = typeof text === 'string' ? onePiece(text) : untilClosed(text, out);
  await print(out.isTTY ? terminalText(pieces) : pieces, out);
}

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text;
}
