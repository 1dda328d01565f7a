import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';

let plugins: PluginWorld;
let file: string;

const name = '@contoso/plugin-hello';
const dependency = { name: 'greeting', commands: {}, files: { 'index.js': 'module.exports = "good day";' } };

/** Installs two plugins, one with a dependency, and exports them. */
beforeEach(async () => {
  plugins = await createPluginWorld();
  file = path.join(plugins.world.folder, 'plugins.json');
});
afterEach(() => plugins.close());

async function exportTwo() {
  const greeting = await plugins.publish({ ...dependency, content: { main: 'index.js' } });
  const content = { dependencies: { greeting: '^1.0.0' } };
  const hello = await plugins.publish({ name, commands: { 'hello:world': `{ said: require('greeting') }` }, content });
  const local = await plugins.pack({ name: '@contoso/plugin-local', commands: { 'local:world': '{}' } });
  await plugins.adoc(['plugins', 'install', name]);
  await plugins.adoc(['plugins', 'install', local.file]);
  const before = await plugins.installed();
  const { stdout, stderr, exitCode } = await plugins.adoc(['plugins', 'export']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  await writeFile(file, stdout);
  return { before, tarballs: [greeting.file, hello.file, local.file] };
}

/** Another machine: nothing of the first is there, neither plugins nor npm's cache. */
async function moveToAnotherMachine(): Promise<void> {
  await rm(plugins.world.home, { recursive: true });
  await rm(path.join(plugins.world.folder, 'npm-cache'), { recursive: true });
}

const exact = (list: object[]) =>
  list.map((each) => ({ ...each, root: '', installedAt: '', signatures: [], provenance: null }));

test('another machine gets the same versions and integrities, offline from a folder of tarballs', async () => {
  const { before, tarballs } = await exportTwo();
  const folder = path.join(plugins.world.folder, 'tarballs');
  await mkdir(folder);
  // What the files are called does not matter.
  for (const [index, tarball] of tarballs.entries()) await copyFile(tarball, path.join(folder, `${index}.tgz`));
  // A later version of a dependency would fit its range.
  await plugins.publish({ ...dependency, version: '1.1.0', content: { main: 'index.js' } });
  await moveToAnotherMachine();
  const asked = plugins.registry.requests.length;
  const words = ['plugins', 'import', 'plugins.json', '--tarballs', 'tarballs', '--offline', '-o', 'json'];
  const { stdout, stderr, exitCode } = await plugins.adoc(words);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toEqual([
    { name, version: '1.0.0', changed: true, problem: null },
    { name: '@contoso/plugin-local', version: '1.0.0', changed: true, problem: null },
  ]);
  expect(plugins.registry.requests.slice(asked)).toEqual([]);
  expect(exact(await plugins.installed())).toEqual(exact(before));
  expect(JSON.parse((await plugins.adoc(['hello', 'world'])).stdout)).toEqual({ said: 'good day' });
  expect(JSON.parse((await plugins.adoc(words)).stdout)).toMatchObject([{ changed: false }, { changed: false }]);
  expect((await plugins.adoc(['plugins', 'export'])).stdout).toBe(await readFile(file, 'utf8'));
});

test('with a registry at hand only what came from files has to be given', async () => {
  await exportTwo();
  await moveToAnotherMachine();
  const { stdout, exitCode } = await plugins.adoc(['plugins', 'import', '-', '-o', 'json'], {
    stdin: await readFile(file),
  });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { name, changed: true },
    { name: '@contoso/plugin-local', changed: false, problem: expect.stringContaining('not at hand') },
  ]);
  expect((await plugins.installed()).map((plugin) => plugin.name)).toEqual([name]);
});

test('a package that is not the exported one is refused', async () => {
  await exportTwo();
  await moveToAnotherMachine();
  plugins.registry.tamper();
  await plugins.adoc(['plugins', 'import', 'plugins.json']);
  expect(await plugins.installed()).toEqual([]);
});

test.each([
  ['no JSON', '{'],
  ['another file', '{"plugins": []}'],
  ['an entry without integrity', '{"version": 1, "plugins": [{"name": "a"}]}'],
])('a file that is none of ours is exit code 2: %s', async (_name, text) => {
  await writeFile(file, text);
  expect((await plugins.adoc(['plugins', 'import', 'plugins.json'])).exitCode).toBe(2);
});
