import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { copyExample } from '../world/copy-example.js';
import { packPackage } from '../world/pack-package.js';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';
import { publishDependencies } from '../world/publish-dependencies.js';
import { record } from '../world/record.js';
import { root } from '../world/run-adoc.js';
import { runNpm } from '../world/run-npm.js';

const example = path.join(root, 'examples/plugin-hello');
let plugins: PluginWorld;
let plugin: string;

beforeAll(async () => {
  plugins = await createPluginWorld();
  plugin = await copyExample(plugins.world);
});
afterAll(() => plugins.close());

test('the example builds, and passes its own tests in adoc', async () => {
  const said = await runNpm(plugins.world, ['test'], plugin);
  expect(said).toMatch(/^# fail 0$/m);
  expect(said).toMatch(/^# pass [1-9]\d*$/m);
});

test('installed from its package it brings its own copies of the SDK and of oclif, and runs on them', async () => {
  const { world, registry, adoc } = plugins;
  await runNpm(world, ['run', 'build'], plugin);
  await publishDependencies(registry, plugin, { from: path.join(root, 'plugins/repos'), world: world.folder });
  const { file } = await packPackage(world, plugin);
  const installed = await adoc(['plugins', 'install', file, '--output', 'json']);
  expect(installed).toMatchObject({ stderr: '', exitCode: 0 });
  const written = JSON.parse(installed.stdout);
  expect(written).toMatchObject({ name: '@contoso/plugin-hello', sdk: 'own', sdkRange: '^0.1.0' });
  await world.login();
  const { stdout, stderr, exitCode, modules } = await record(world, ['hello', 'projects', '--times', '2']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toContain('Hello Hello Fabrikam');
  const own = modules.filter((module) => module.startsWith(world.dataDirectory));
  expect(own).toContain(path.join(written.root, 'dist/commands/hello/projects.js'));
  expect(own).toContainEqual(expect.stringMatching(/node_modules\/@adoc\/sdk\/dist\/index\.js$/));
});

test('its lockfile is the one of its package.json', async () => {
  const read = async (file: string) => JSON.parse(await readFile(path.join(example, file), 'utf8'));
  const { name, version, dependencies, devDependencies } = await read('package.json');
  const { packages } = await read('package-lock.json');
  expect(packages['']).toMatchObject({ name, version, dependencies, devDependencies });
  for (const each of Object.keys({ ...dependencies, ...devDependencies }))
    expect(packages).toHaveProperty([`node_modules/${each}`]);
});
