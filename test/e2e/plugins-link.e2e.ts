import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorOf } from '../world/error-of.js';
import { shareSdk } from '../world/plugin-examples.js';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';

let plugins: PluginWorld;

beforeEach(async () => {
  plugins = await createPluginWorld();
});
afterEach(() => plugins.close());

const name = '@contoso/plugin-hello';

test('what is built in a linked folder runs next, and the installed version comes back', async () => {
  const { file } = await plugins.pack({ name });
  await plugins.adoc(['plugins', 'install', file, '--offline']);
  const { folder } = await plugins.pack({ name, version: '2.0.0-work' });
  await shareSdk(folder);
  const { stdout, stderr } = await plugins.adoc([
    'plugins',
    'link',
    path.relative(plugins.world.folder, folder),
    '-o',
    'json',
  ]);
  expect({ stderr, ...JSON.parse(stdout || '{}') }).toMatchObject({
    stderr: '',
    name,
    type: 'link',
    root: folder,
    sdk: 'own',
  });
  const command = path.join(folder, 'commands/hello/world.js');
  await writeFile(
    command,
    `module.exports = class { static async run() { process.stdout.write('just written\\n'); } };`,
  );
  expect((await plugins.adoc(['hello', 'world'])).stdout).toBe('just written\n');
  await plugins.adoc(['plugins', 'rollback', name]);
  expect(JSON.parse((await plugins.adoc(['hello', 'world'])).stdout)).toEqual({ version: '1.0.0' });
});

test('unlinking leaves the folder, and an installed plugin is not unlinked', async () => {
  const { folder, file } = await plugins.pack({ name });
  await shareSdk(folder);
  await plugins.adoc(['plugins', 'link', folder]);
  expect((await plugins.adoc(['plugins', 'unlink', name])).exitCode).toBe(0);
  expect((await plugins.adoc(['plugins', 'link', folder])).exitCode).toBe(0);
  await plugins.adoc(['plugins', 'uninstall', name]);
  await plugins.adoc(['plugins', 'install', file, '--offline']);
  const finished = await plugins.adoc(['plugins', 'unlink', name, '-o', 'json']);
  expect(errorOf(finished)).toMatchObject({
    code: 'not-linked',
    exitCode: 2,
    suggestions: [`adoc plugins uninstall ${name}`],
  });
});

test('a folder without its modules, and one without a plugin, say what is missing', async () => {
  const { folder } = await plugins.pack({ name });
  const lacking = errorOf(await plugins.adoc(['plugins', 'link', folder, '-o', 'json']));
  expect(lacking).toMatchObject({ code: 'plugin-broken', suggestions: [expect.stringContaining('npm install')] });
  await rm(path.join(folder, 'package.json'));
  expect(errorOf(await plugins.adoc(['plugins', 'link', folder, '-o', 'json'])).code).toBe('not-a-plugin');
});

test("Azure CLI's words for extensions do the same", async () => {
  await plugins.publish({ name });
  expect((await plugins.adoc(['extension', 'add', '--name', name, '--version', '1.0.0', '--yes'])).exitCode).toBe(0);
  expect(JSON.parse((await plugins.adoc(['extension', 'list'])).stdout)).toMatchObject([{ name, version: '1.0.0' }]);
  expect(JSON.parse((await plugins.adoc(['extension', 'show', '-n', name])).stdout)).toMatchObject({ name });
  expect((await plugins.adoc(['extension', 'update', '-n', name])).exitCode).toBe(0);
  expect((await plugins.adoc(['extension', 'remove', '-n', name])).exitCode).toBe(0);
  expect(JSON.parse((await plugins.adoc(['extension', 'list'])).stdout)).toEqual([]);
  expect((await plugins.adoc(['extension', 'add'])).exitCode).toBe(2);
});
