import { crc32 } from 'node:zlib';

/** Something that goes into a zip file. */
export interface ZipEntry {
  path: string;
  read(): Iterable<Buffer>;
}

/** One whose length is known, in bytes, before it is read. */
export interface SizedEntry extends ZipEntry {
  size: number;
}

const LOCAL = 30;
const DESCRIPTOR = 16;
const CENTRAL = 46;
const END = 22;
/** Checksum and sizes follow the content, and names are UTF-8. */
const FLAGS = 0x0808;
/** 1 January 2024. */
const DATE = 0x5821;

/** How long the zip file of some entries is, in bytes. */
export function zipSize(entries: readonly SizedEntry[]): number {
  const each = (entry: SizedEntry): number => {
    const name = Buffer.byteLength(entry.path);
    return LOCAL + name + entry.size + DESCRIPTOR + CENTRAL + name;
  };
  return entries.reduce((sum, entry) => sum + each(entry), END);
}

/**
 * Writes a zip file while it is read, without compression, so that its length is known ahead and its content never in memory.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function* writeZip(entries: readonly ZipEntry[]): Generator<Buffer> {
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.path);
    yield localHeader(name);
    let checksum = 0;
    let size = 0;
    for (const chunk of entry.read()) {
      checksum = crc32(chunk, checksum);
      size += chunk.length;
      yield chunk;
    }
    yield descriptor(checksum, size);
    central.push(centralHeader(name, { checksum, size, offset }));
    offset += LOCAL + name.length + size + DESCRIPTOR;
  }
  const directory = Buffer.concat(central);
  yield directory;
  yield endRecord(entries.length, directory.length, offset);
}

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(LOCAL);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DATE, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor(checksum: number, size: number): Buffer {
  const data = Buffer.alloc(DESCRIPTOR);
  data.writeUInt32LE(0x08074b50, 0);
  data.writeUInt32LE(checksum, 4);
  data.writeUInt32LE(size, 8);
  data.writeUInt32LE(size, 12);
  return data;
}

function centralHeader(
  name: Buffer,
  { checksum, size, offset }: { checksum: number; size: number; offset: number },
): Buffer {
  const head = Buffer.alloc(CENTRAL);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DATE, 14);
  head.writeUInt32LE(checksum, 16);
  head.writeUInt32LE(size, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
