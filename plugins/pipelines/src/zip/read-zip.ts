import type { FileHandle } from 'node:fs/promises';
import { AdocError } from '@adoc/sdk';

/** A file in a zip. Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export interface ZipEntry {
  /** As it is written there: not to be trusted. */
  name: string;
  isEncrypted: boolean;
  /** 0: as it is. 8: deflated. */
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** Where its own header begins, in bytes. */
  offset: number;
}

const END = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LARGE = 0xffffffff;
/** The record at the end, with the longest comment, and the locator before it. */
const TAIL = 22 + 65_535 + 20;

/** The directory of a zip file, which is at its end. @throws AdocError for what is no zip */
export async function readZip(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tail = await readBytes(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (at < 0 || tail.length < at + 22 || tail.readUInt32LE(at) !== END) throw broken();
  let [length, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR_64) {
    const record = await readBytes(file, Number(tail.readBigUInt64LE(at - 12)), 56);
    [length, start] = [Number(record.readBigUInt64LE(40)), Number(record.readBigUInt64LE(48))];
  }
  if (start + length > size) throw broken();
  return parseDirectory(await readBytes(file, start, length));
}

function parseDirectory(bytes: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.length < at + 46 || bytes.readUInt32LE(at) !== ENTRY) throw broken();
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const [size = 0, compressedSize = 0, offset = 0] = withLargeSizes(sizes, extra);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      compressedSize,
      size,
      offset,
    });
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** What does not fit into four bytes is in an extra field, in this order. */
function withLargeSizes(sizes: readonly number[], extra: Buffer): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return sizes.map((size) => {
    if (size !== LARGE || at + 8 > extra.length) return size;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

/** @throws AdocError where the file ends before */
export async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw broken();
  return buffer;
}

export const broken = (reason?: string): AdocError =>
  new AdocError('What was downloaded is not a whole zip file.', { code: 'broken-zip', reason });
