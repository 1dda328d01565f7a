import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AdocError } from '@adoc/sdk';

/** Writes what arrives into a file, which has its name only when it is whole. */
export async function writeFile(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const out = createWriteStream(unfinished);
    const closed = new Promise<void>((resolve) => void out.once('close', () => resolve()));
    // A file that is still being opened would come after its removal.
    await pipeline(pieces, out).finally(() => closed);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error instanceof AdocError ? error : cannotWrite(file, error);
  }
}

/** The file system refuses. */
export const cannotWrite = (file: string, cause: unknown): AdocError =>
  new AdocError(`${file} cannot be written.`, {
    code: 'cannot-write',
    reason: cause instanceof Error ? cause.message : undefined,
    cause,
  });
