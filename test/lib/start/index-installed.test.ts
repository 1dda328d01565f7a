import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { indexInstalled } from '../../../src/lib/start/index-installed.js';

let folder: string;
let root: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adoc-start-'));
  root = path.join(folder, 'plugin-a');
  await mkdir(path.join(folder, 'data'));
  await mkdir(root);
  await plugin(['a:list']);
  await list([{ name: 'plugin-a', type: 'user', root }]);
});
afterEach(() => rm(folder, { recursive: true }));

const places = () => ({ version: '1.0.0', dataDir: path.join(folder, 'data'), cacheDir: path.join(folder, 'cache') });
function list(plugins: object[]): Promise<void> {
  return writeFile(path.join(folder, 'data/package.json'), JSON.stringify({ oclif: { plugins } }));
}

async function plugin(ids: string[], { oclif = {}, version = '1.0.0' } = {}): Promise<void> {
  const commands = Object.fromEntries(ids.map((id) => [id, { id, isESM: false, relativePath: ['dist', `${id}.js`] }]));
  const pjson = { name: 'plugin-a', version, oclif: { commands: './dist', ...oclif } };
  await writeFile(path.join(root, 'package.json'), JSON.stringify(pjson));
  await writeFile(path.join(root, 'oclif.manifest.json'), JSON.stringify({ version: '1.0.0', commands }));
}

const idsOf = () => indexInstalled(places())?.map((each) => Object.keys(each.plugin.commands));

test('without a list there are no plugins, and nothing is written', async () => {
  await rm(path.join(folder, 'data/package.json'));
  expect(indexInstalled(places())).toEqual([]);
  await expect(readdir(path.join(folder, 'cache'))).rejects.toThrow('ENOENT');
});

test('the commands of a plugin are kept until its files change', async () => {
  expect(idsOf()).toEqual([['a:list']]);
  expect(await readdir(path.join(folder, 'cache'))).toEqual(['plugins-1.0.0.json']);
  expect(idsOf()).toEqual([['a:list']]);
  await plugin(['a:list', 'a:show']);
  expect(idsOf()).toEqual([['a:list', 'a:show']]);
});

test.each<[string, (kept: string) => string]>([
  ['is cut off', (kept) => kept.slice(0, -9)],
  ['is null', () => 'null'],
  ['has lost its plugins', (kept) => kept.replace('"plugin":', '"other":')],
  ['has lost its commands', (kept) => kept.replace('"commands":{', '"other":{')],
])('a cache that %s is made again', async (_name, damage) => {
  idsOf();
  const file = path.join(folder, 'cache/plugins-1.0.0.json');
  const kept = await readFile(file, 'utf8');
  await writeFile(file, damage(kept));
  expect(idsOf()).toEqual([['a:list']]);
  expect(await readFile(file, 'utf8')).toBe(kept);
});

test('a cache that cannot be put in its place leaves nothing beside it', async () => {
  await mkdir(path.join(folder, 'cache/plugins-1.0.0.json'), { recursive: true });
  expect(idsOf()).toEqual([['a:list']]);
  expect(await readdir(path.join(folder, 'cache'))).toEqual(['plugins-1.0.0.json']);
});

test('a cache that cannot be written costs time and nothing else', async () => {
  await writeFile(path.join(folder, 'cache'), 'a file');
  expect(idsOf()).toEqual([['a:list']]);
});

test.each([
  ['has plugins of its own', () => plugin(['a:list'], { oclif: { plugins: ['other'] } })],
  ['has a manifest of another version', () => plugin(['a:list'], { version: '2.0.0' })],
  ['has no manifest', () => rm(path.join(root, 'oclif.manifest.json'))],
  ['is gone', () => rm(root, { recursive: true })],
  ['is linked', () => list([{ name: 'plugin-a', type: 'link', root }])],
  ['has another name', () => list([{ name: 'plugin-b', type: 'user', root }])],
  ['is in a list that is damaged', () => writeFile(path.join(folder, 'data/package.json'), '{')],
])('all plugins are left to oclif where one %s', async (_, change) => {
  idsOf();
  await change();
  expect(indexInstalled(places())).toBeUndefined();
});
