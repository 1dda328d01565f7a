import type { Writable } from 'node:stream';

/** Writes the same again and again, as fast as it is taken, until the other side goes or `limit` bytes are written. */
export function writeForEver(out: Writable, more: string | Buffer, limit = Number.POSITIVE_INFINITY): void {
  let written = 0;
  const goOn = (): void => {
    let isTaken = true;
    while (isTaken && !out.destroyed && written < limit) {
      isTaken = out.write(more);
      written += more.length;
    }
  };
  out.on('drain', goOn);
  goOn();
}
