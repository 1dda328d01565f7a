import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AdocError, type Download, exitCodes } from '@adoc/sdk';
import { cannotWrite } from './write-file.js';

interface Fetching {
  /** Opens what is to be written, from some byte on; each time anew, since addresses are good for a short time. */
  open(from: number): Promise<Download>;
  /** Told how far it is. */
  show(done: number, size: number | undefined): void;
}

/** How often in a row nothing arrives before it is given up. */
const ATTEMPTS = 5;

/** Writes what is fetched into a file. What is there already is not fetched again, where the server can leave it out. */
export async function fetchFile(file: string, { open, show }: Fetching): Promise<void> {
  for (let idle = 0; ; ) {
    const before = await lengthOf(file);
    const { body, from, size } = await open(before);
    let done = from;
    let fault: unknown;
    const arriving = async function* () {
      try {
        for await (const piece of body as AsyncIterable<Buffer>) {
          done += piece.length;
          show(done, size);
          yield piece;
        }
      } catch (error) {
        // What has arrived until now is still to be written.
        fault = error;
      }
    };
    await pipeline(arriving, createWriteStream(file, from > 0 ? { flags: 'r+', start: from } : {})).catch((error) => {
      throw cannotWrite(file, error);
    });
    if (fault === undefined && (size === undefined || done >= size)) return;
    idle = done > before ? 0 : idle + 1;
    if (idle === ATTEMPTS || (fault !== undefined && !isBroken(fault))) throw fault ?? cannotWrite(file, undefined);
  }
}

const isBroken = (error: unknown): boolean => error instanceof AdocError && error.exitCode === exitCodes.unavailable;

const lengthOf = async (file: string): Promise<number> => (await stat(file).catch(() => undefined))?.size ?? 0;
