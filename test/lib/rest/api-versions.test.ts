import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import { ApiVersions, lowerVersion, maximumFrom } from '../../../src/lib/rest/api-versions.js';
import { FakeClock } from '../../world/fake-clock.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

test.each([
  ['7.1', undefined, '7.1'],
  ['7.1', '7.1', '7.1'],
  ['7.1', '7.2', '7.1'],
  ['7.1', '6.0', '6.0'],
  ['7.1', '5.1', '5.1'],
  ['7.1-preview.1', '6.0', '6.0-preview'],
  ['7.1-preview', '6.0', '6.0-preview'],
  ['7.1-preview.1', '7.1', '7.1-preview.1'],
  ['5.0-preview.1', '6.0', '5.0-preview.1'],
  ['7.10', '7.9', '7.9'],
  ['7.9', '7.10', '7.9'],
])('%s on a server that knows %s becomes %s', (requested, maximum, expected) => {
  expect(lowerVersion(requested, maximum)).toBe(expected);
});

describe('the newest version of a server, from its refusal', () => {
  const refusal = (message: string, code = 'VssVersionOutOfRangeException') => new AdocError(message, { code });

  test.each([
    ['version of 7.1 is out of range for this server. The latest version this server supports is 6.0.', '6.0'],
    ['Die angeforderte Version 7.1 liegt außerhalb des Bereichs. Die neueste Version ist 5.1.', '5.1'],
    ['サーバーがサポートする最新の REST API バージョンは 6.0 です。要求: 7.1', '6.0'],
    ['The latest is 10.0.', undefined],
    ['TF400813 says nothing.', undefined],
  ])('%s', (message, expected) => {
    expect(maximumFrom(refusal(message), '7.1-preview.1')).toBe(expected);
  });

  test('another error tells none', () => {
    expect(maximumFrom(refusal('use 6.0 instead of 7.1', 'ArgumentException'), '7.1')).toBeUndefined();
    expect(maximumFrom(new Error('VssVersionOutOfRangeException: 6.0'), '7.1')).toBeUndefined();
  });
});

describe('what is remembered', () => {
  const origin = 'https://tfs.contoso.com';
  let clock: FakeClock;
  let folder: string;
  let versions: ApiVersions;

  beforeEach(() => {
    clock = new FakeClock();
    folder = path.join(temporaryDirectory(), 'cache');
    versions = new ApiVersions({ clock, directory: () => folder });
  });

  function writeCache(text: string): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'api-versions.json'), text);
  }

  test('is found again by another process, for 7 days', async () => {
    await versions.remember(origin, '6.0');
    const other = new ApiVersions({ clock, directory: () => folder });
    clock.pass(7 * 24 * 3600 * 1000 - 1);
    expect(await other.find(origin)).toBe('6.0');
    clock.pass(1);
    expect(await other.find(origin)).toBeUndefined();
  });

  test('belongs to one server only, and is forgotten for one server only', async () => {
    await versions.remember(origin, '6.0');
    await versions.remember('https://tfs.fabrikam.com', '5.1');
    expect(await versions.find('https://tfs.contoso.com:8443')).toBeUndefined();
    await versions.forget(origin);
    expect([await versions.find(origin), await versions.find('https://tfs.fabrikam.com')]).toEqual([undefined, '5.1']);
  });

  test('is not written where there was nothing to forget', async () => {
    await versions.forget(origin);
    expect(() => readFileSync(path.join(folder, 'api-versions.json'))).toThrow('ENOENT');
  });

  test.each(['', 'not json', '[]', 'null', '{"https://tfs.contoso.com": null}', '{"https://tfs.contoso.com": "6.0"}'])(
    'counts as nothing where the cache holds %j, and can be written anew',
    async (text) => {
      writeCache(text);
      expect(await versions.find(origin)).toBeUndefined();
      await versions.remember(origin, '6.0');
      expect(await versions.find(origin)).toBe('6.0');
    },
  );

  test('is no version where it does not look like one', async () => {
    writeCache(JSON.stringify({ [origin]: { maximum: 6, at: clock.now() } }));
    expect(await versions.find(origin)).toBeUndefined();
  });

  test('costs no error where there is no place for it', async () => {
    const directory = () => {
      throw new AdocError('There is no home directory.', { code: 'no-home' });
    };
    const homeless = new ApiVersions({ clock, directory });
    await homeless.remember(origin, '6.0');
    expect(await homeless.find(origin)).toBeUndefined();
  });
});
