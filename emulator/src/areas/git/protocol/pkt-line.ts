import { errors } from '../../errors.js';

/** The end of a section of Git's protocol. */
export const FLUSH = Buffer.from('0000');

/** The longest content of a line that carries a side band. */
export const LONGEST_BAND = 65_515;

/** Puts a length before a line, as Git's protocol does. */
export function pktLine(content: string | Buffer): Buffer {
  const data = Buffer.from(content);
  return Buffer.concat([Buffer.from((data.length + 4).toString(16).padStart(4, '0')), data]);
}

/**
 * Reads the lines of one section.
 * @returns the lines without their lengths, and where the next section starts.
 * @throws ServiceError when it is not in the form of the protocol.
 */
export function readSection(data: Buffer, start = 0): { lines: Buffer[]; end: number } {
  const lines: Buffer[] = [];
  let at = start;
  while (at + 4 <= data.length) {
    const length = Number.parseInt(data.toString('latin1', at, at + 4), 16);
    if (length === 0) return { lines, end: at + 4 };
    if (!(length >= 4) || at + length > data.length) throw errors.badArgument('This is not the protocol of Git.');
    lines.push(data.subarray(at + 4, at + length));
    at += length;
  }
  return { lines, end: at };
}
