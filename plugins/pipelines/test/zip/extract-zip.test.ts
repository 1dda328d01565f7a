import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryDirectory } from '../../../../test/lib/files/temporary-directory.js';
import { zipOf } from '../../../../test/world/zip-of.js';
import { extractZip } from '../../src/zip/extract-zip.js';

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
