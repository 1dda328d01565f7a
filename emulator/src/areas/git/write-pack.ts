import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { GitObject } from './git-objects.js';

const TYPES = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** Puts objects into a pack file. @see https://git-scm.com/docs/pack-format */
export function writePack(objects: readonly GitObject[]): Buffer {
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  // One compression level less is several times faster, and these packs live for a test.
  const bodies = objects.flatMap((object) => [entryHead(object), deflateSync(object.data, { level: 1 })]);
  const pack = Buffer.concat([head, ...bodies]);
  return Buffer.concat([pack, createHash('sha1').update(pack).digest()]);
}

/** Type and length: three bits and four bits, then seven bits a byte while there is more. */
function entryHead({ type, data }: GitObject): Buffer {
  const bytes: number[] = [];
  let byte = (TYPES[type] << 4) | (data.length & 0xf);
  let rest = data.length >>> 4;
  while (rest > 0) {
    bytes.push(byte | 0x80);
    byte = rest & 0x7f;
    rest >>>= 7;
  }
  return Buffer.from([...bytes, byte]);
}
