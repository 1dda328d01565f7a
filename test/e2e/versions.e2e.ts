import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';

let world: World;

afterEach(() => world.close());

async function listOn(target: World): Promise<string[]> {
  const before = target.emulator.requests.length;
  const { stdout, stderr, exitCode } = await target.adoc(['repos', 'list', '--project', 'Fabrikam']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toHaveLength(4);
  const requests = target.emulator.requests.slice(before);
  return requests.map(({ url }) => new URL(url).searchParams.get('api-version') ?? '');
}

test.each([
  ['2019', '5.1'],
  ['2020', '6.0'],
] as const)(
  'a Server of %s is asked once what it knows; from then on every command is one request',
  async (serverVersion, newest) => {
    world = await createWorld({ serverVersion });
    await world.login();
    expect(await listOn(world)).toEqual(['7.1', newest]);
    expect(await listOn(world)).toEqual([newest]);
  },
);

test('a Server of 2022 knows everything', async () => {
  world = await createWorld({ serverVersion: '2022' });
  await world.login();
  expect(await listOn(world)).toEqual(['7.1']);
});

test('signing in again forgets what the Server knew: it may have been upgraded', async () => {
  world = await createWorld({ serverVersion: '2019' });
  await world.login();
  await listOn(world);
  await world.login();
  expect(await listOn(world)).toEqual(['7.1', '5.1']);
});

test.each([
  ['is broken', '{"http'],
  ['holds something else', '[1]'],
  ['is more than 7 days old', undefined],
])('a memory that %s costs one more request', async (_name, content) => {
  world = await createWorld({ serverVersion: '2020' });
  await world.login();
  await listOn(world);
  const file = path.join(world.home, '.cache/adoc/api-versions.json');
  const old = JSON.stringify({ [world.emulator.url]: { maximum: '6.0', at: Date.now() - 8 * 24 * 3600 * 1000 } });
  await writeFile(file, content ?? old);
  expect(await listOn(world)).toEqual(['7.1', '6.0']);
  expect(await listOn(world)).toEqual(['6.0']);
});

test('where nothing can be remembered, every command works all the same', async () => {
  world = await createWorld({ serverVersion: '2020' });
  await world.login();
  const target = {
    ...world,
    adoc: (words: readonly string[]) => world.adoc(words, { env: { ADOC_CACHE_DIR: '/dev/null/cache' } }),
  };
  expect(await listOn(target)).toEqual(['7.1', '6.0']);
  expect(await listOn(target)).toEqual(['7.1', '6.0']);
});
