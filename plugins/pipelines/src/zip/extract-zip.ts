import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { AdocError } from '@adoc/sdk';
import { cannotWrite } from '../download/write-file.js';
import { broken, readBytes, readZip, type ZipEntry } from './read-zip.js';
import { refuseTwice } from './refuse-twice.js';
import { safePath } from './safe-path.js';

/**
 * Unpacks a zip file. Links in it become files with the name of what they point to.
 * @param top folder in the zip that is left out where everything is in it
 * @returns the files that were written
 */
export async function extractZip(zip: string, folder: string, top: string): Promise<string[]> {
  const file = await open(zip);
  try {
    const entries = await readZip(file);
    const isBelowTop = entries.every(({ name }) => name.startsWith(`${top}/`));
    // All names first: a zip with one bad name is not to be trusted at all.
    const wanted = entries
      .map((entry) => ({ entry, name: isBelowTop ? entry.name.slice(top.length + 1) : entry.name }))
      .filter(({ name }) => name !== '')
      .map(({ entry, name }) => ({ entry, target: safePath(folder, name), isFolder: /[\\/]$/.test(name) }));
    const files = wanted.filter(({ isFolder }) => !isFolder).map(({ target }) => target);
    refuseTwice(files);
    for (const { entry, target, isFolder } of wanted) {
      try {
        await mkdir(isFolder ? target : path.dirname(target), { recursive: true });
        if (!isFolder) await extract(file, entry, target);
      } catch (error) {
        throw explained(error, entry, target);
      }
    }
    return files;
  } finally {
    await file.close();
  }
}

/** A name that is too long, or a file and a folder of one name, are of the zip; so is what cannot be inflated. */
function explained(error: unknown, { name }: ZipEntry, target: string): AdocError {
  if (error instanceof AdocError) return error;
  return /^Z_/.test((error as NodeJS.ErrnoException).code ?? '')
    ? broken(`"${name}" is damaged.`)
    : cannotWrite(target, error);
}

async function extract(file: FileHandle, entry: ZipEntry, target: string): Promise<void> {
  if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) {
    throw broken(`"${entry.name}" is encrypted, or compressed in an unusual way.`);
  }
  const header = await readBytes(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const raw = readRange(file, start, entry.compressedSize);
  const check = (pieces: AsyncIterable<Buffer>) => checked(pieces, entry);
  if (entry.method === 0) await pipeline(raw, check, createWriteStream(target));
  else await pipeline(raw, createInflateRaw(), check, createWriteStream(target));
}

async function* readRange(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += 65_536) yield await readBytes(file, start + at, Math.min(65_536, length - at));
}

/** No more than the directory says, and nothing else. */
async function* checked(pieces: AsyncIterable<Buffer>, { name, size, crc }: ZipEntry): AsyncGenerator<Buffer> {
  let [seen, sum] = [0, 0];
  for await (const piece of pieces) {
    seen += piece.length;
    sum = crc32(piece, sum);
    if (seen > size) throw broken(`"${name}" is larger than it says.`);
    yield piece;
  }
  if (seen !== size || sum !== crc) throw broken(`"${name}" is damaged.`);
}
