import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { temporaryDirectory } from '../../../../test/lib/files/temporary-directory.js';
import { extractZip } from '../../src/zip/extract-zip.js';

interface File {
  name: string;
  text?: string;
  method?: number;
  /** What the directory says of it. */
  crc?: number;
  size?: number;
}

function zipOf(files: readonly File[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text = 'text', method = 8, crc = crc32(text), size = text.length } of files) {
    const content = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), content);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

async function extract(zip: Buffer) {
  const place = temporaryDirectory();
  await writeFile(path.join(place, 'a.zip'), zip);
  const folder = path.join(place, 'out');
  const done = extractZip(path.join(place, 'a.zip'), folder, 'web');
  await done.catch(() => undefined);
  return { done, place, folder };
}

test('stored and deflated files are unpacked, the folder of the artifact left out', async () => {
  const text = 'ä'.repeat(100_000);
  const { done, folder } = await extract(
    zipOf([
      { name: 'web/a.txt', method: 0 },
      { name: 'web/b/c.txt', text, size: Buffer.byteLength(text) },
    ]),
  );
  expect(await done).toEqual([path.join(folder, 'a.txt'), path.join(folder, 'b', 'c.txt')]);
  expect(await readFile(path.join(folder, 'b/c.txt'), 'utf8')).toBe(text);
});

test.each([
  '../evil',
  'web/../../evil',
  '/etc/evil',
  '..\\evil',
  '\\evil',
  'C:\\evil',
  'a/..',
  'evil:stream',
  'web/..',
])('a zip with the name %s is refused whole', async (name) => {
  const { done, place } = await extract(zipOf([{ name: 'good' }, { name }]));
  await expect(done).rejects.toMatchObject({ code: 'unsafe-path' });
  expect(await readdir(place)).toEqual(['a.zip']);
});

test.each([
  ['is damaged', zipOf([{ name: 'a', crc: 1 }])],
  ['is larger than it says', zipOf([{ name: 'a', text: 'x'.repeat(1000), size: 10 }])],
  ['is compressed in an unusual way', zipOf([{ name: 'a', method: 99 }])],
  ['is cut off', zipOf([{ name: 'a' }]).subarray(0, -10)],
  ['is none', Buffer.from('<html>')],
  ['is empty', Buffer.alloc(0)],
])('a zip that %s is an error', async (_name, zip) => {
  const { done } = await extract(zip);
  await expect(done).rejects.toMatchObject({ code: 'broken-zip' });
});
