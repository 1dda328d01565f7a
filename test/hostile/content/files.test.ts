import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import fc from 'fast-check';
import { fileName } from '../../../plugins/pipelines/src/download/file-name.js';
import { extractZip } from '../../../plugins/pipelines/src/zip/extract-zip.js';
import { refuseTwice } from '../../../plugins/pipelines/src/zip/refuse-twice.js';
import { safePath } from '../../../plugins/pipelines/src/zip/safe-path.js';
import { chooseFolder } from '../../../plugins/repos/src/git/choose-folder.js';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import { hostileText, rawControls } from '../../world/hostile-text.js';
import { type ZippedFile, zipOf } from '../../world/zip-of.js';
import { times } from '../seed.js';
import { tryInputs } from '../try-inputs.js';

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Names of files in which what leads elsewhere is common. */
const hostileName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '/',
        '\\',
        '../',
        '..\\',
        'C:',
        '\\\\host\\share\\',
        '//',
        '\0',
        ' ',
        '...',
        '. .',
        '~',
      ),
      fc.constantFrom('con', 'NUL.txt', 'aux', 'LPT1', 'a', 'A', 'b.txt', '-rf', '.git', ':stream', 'x'.repeat(300)),
      hostileText,
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const folders = { win32: 'C:\\out', linux: '/out' } as const;

test('a name in a zip is refused, or stays in the folder by the rules of Linux and of Windows', async () => {
  await tryInputs(
    fc.property(hostileName, (name) => {
      const target = placeOf(() => safePath(folders.linux, name, 'win32'));
      if (target === undefined) return;
      expect(target.startsWith('/out/')).toBe(true);
      const onWindows = path.win32.resolve(folders.win32, ...name.split(/[\\/]/));
      expect(onWindows.startsWith('C:\\out\\')).toBe(true);
      for (const part of onWindows.split('\\').slice(2)) {
        expect(part).not.toMatch(/[. ]$|[<>:"|?*\0]/);
        expect(part).not.toMatch(device);
      }
    }),
    times(300, 50_000),
  );
});

test('a file is named after something of the server by one name that every system can have, and show', async () => {
  await tryInputs(
    fc.property(hostileName, (name) => {
      const file = fileName(name);
      expect(path.posix.basename(path.posix.resolve('/out', file))).toBe(file);
      expect(path.win32.basename(path.win32.resolve('C:\\out', file))).toBe(file);
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(110);
      expect(file).not.toMatch(/[. ]$|[<>:"|?*]/);
      expect(file).not.toMatch(device);
      expect(rawControls(file)).toEqual([]);
    }),
    times(300, 50_000),
  );
});

test('a repository is cloned beside the others, or its name is refused', async () => {
  await tryInputs(
    fc.property(hostileName, (name) => {
      const folder = placeOf(() => chooseFolder('/out', undefined, name));
      if (folder === undefined) return;
      expect(path.dirname(folder)).toBe('/out');
      expect(path.basename(folder)).not.toMatch(/^\./);
    }),
    times(300, 50_000),
  );
});

/** Unpacks it where everything that lies beside would be seen. */
async function unpack(zip: Buffer) {
  const place = path.join(await outside(), 'deep/er');
  const folder = path.join(place, 'out');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(place, 'a.zip'), zip);
  let error: unknown;
  const files = await extractZip(path.join(place, 'a.zip'), folder, 'web').catch((fault: unknown) => {
    error = fault;
  });
  const found = await readdir(world, { recursive: true, withFileTypes: true });
  const strangers = found
    .filter((entry) => !path.join(entry.parentPath, entry.name).startsWith(`${folder}/`))
    .map(({ name }) => name)
    .filter((name) => !['deep', 'er', 'out', 'a.zip'].includes(name));
  return { files, error, strangers, links: found.filter((entry) => entry.isSymbolicLink()) };
}

const world = path.join(temporaryDirectory(), 'world');
async function outside(): Promise<string> {
  await rm(world, { recursive: true, force: true });
  await mkdir(world);
  return world;
}

const file: fc.Arbitrary<ZippedFile> = fc
  .record(
    {
      name: hostileName,
      text: fc.oneof(hostileText, fc.constantFrom('/etc/passwd', '../..')),
      method: fc.constantFrom(0, 8, 8, 99),
      mode: fc.constantFrom(0o100644, 0o120777, 0o104777, 0),
    },
    { requiredKeys: ['name'] },
  )
  .map((each) => ({ ...each, size: Buffer.byteLength(each.text ?? 'text') }));

test('nothing of a hostile zip lies outside of the folder, links in it are none, and what is wrong is told', async () => {
  await tryInputs(
    fc.asyncProperty(fc.array(file, { maxLength: 5 }), async (files) => {
      const { error, strangers, links } = await unpack(zipOf(files));
      expect({ strangers, links }).toEqual({ strangers: [], links: [] });
      expect(error === undefined || error instanceof AdocError ? [] : [error]).toEqual([]);
    }),
    times(100, 5_000),
  );
});

test('of two files of one name none is lost: the zip is refused whole, as the file system knows names', async () => {
  const { error, strangers } = await unpack(zipOf([{ name: 'a' }, { name: 'b' }, { name: './a' }]));
  expect({ error, strangers }).toMatchObject({ error: { code: 'unsafe-path' }, strangers: [] });
  expect(() => refuseTwice(['/out/README', '/out/readme'], 'linux')).not.toThrow();
  expect(() => refuseTwice(['/out/README', '/out/readme'], 'win32')).toThrow('twice');
  expect(() => refuseTwice(['/out/\u00e9', '/out/e\u0301'], 'darwin')).toThrow('twice');
});

test('a zip with broken bytes is unpacked, or told to be broken', async () => {
  const whole = zipOf([
    { name: 'web/a.txt', text: 'a'.repeat(500) },
    { name: 'web/b.txt', method: 0 },
    { name: 'web/c/', text: '' },
  ]);
  const broken = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  await tryInputs(
    fc.asyncProperty(broken, fc.nat(40), async (bytes, cut) => {
      const zip = Buffer.from(whole.subarray(0, whole.length - Math.max(0, cut - 30)));
      for (const [place, byte] of bytes) if (place < zip.length) zip[place] = byte;
      const { error, strangers } = await unpack(zip);
      expect(strangers).toEqual([]);
      expect(error === undefined || error instanceof AdocError ? [] : [error]).toEqual([]);
    }),
    times(200, 5_000),
  );
});

/** What a function gives; undefined where it refuses with words. */
function placeOf(choose: () => string): string | undefined {
  try {
    return choose();
  } catch (error) {
    if (error instanceof AdocError) return undefined;
    throw error;
  }
}
