import { readdirSync } from 'node:fs';
import path from 'node:path';
import { copyWithout } from '../world/copy-program.js';
import { type ManifestCommand, wordsOf } from '../world/manifests.js';
import { packPackage } from '../world/pack-package.js';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';
import { record } from '../world/record.js';
import { root } from '../world/run-adoc.js';

let plugins: PluginWorld;

beforeEach(async () => {
  plugins = await createPluginWorld();
});
afterEach(() => plugins.close());

describe.each(readdirSync(path.join(root, 'plugins')))('The plugin %s of this repository', (shortName) => {
  const folder = path.join(root, 'plugins', shortName);
  const name = `@adoc/plugin-${shortName}`;

  test('is installed from its package into an adoc that comes without it, offline, and all its commands are there', async () => {
    const bin = await copyWithout(plugins.world, name);
    const { file } = await packPackage(plugins.world, folder);
    const installed = await plugins.adoc(['plugins', 'install', file, '--offline', '--output', 'json'], { bin });
    expect(installed).toMatchObject({ stderr: '', exitCode: 0 });
    const { commands } = JSON.parse(installed.stdout) as { commands: string[] };
    expect(JSON.parse(installed.stdout)).toMatchObject({ name, sdk: 'host', conflicts: [] });
    for (const id of commands) {
      const help = await plugins.adoc([...wordsOf({ id } as ManifestCommand), '--help'], { bin });
      expect(help).toMatchObject({ stdout: expect.stringContaining('USAGE'), stderr: '', exitCode: 0 });
    }
    expect(plugins.registry.requests).toEqual([]);
  });

  test('is installed by its short name from a registry', async () => {
    const bin = await copyWithout(plugins.world, name);
    await plugins.registry.publish(await packPackage(plugins.world, folder));
    const installed = await plugins.adoc(['plugins', 'install', shortName, '--output', 'json'], { bin });
    expect(installed).toMatchObject({ stderr: '', exitCode: 0 });
    expect(JSON.parse(installed.stdout)).toMatchObject({ name, source: { kind: 'registry' } });
  });
});

test('an installed plugin works like one that came with adoc, and loads no other oclif', async () => {
  const { world } = plugins;
  const bin = await copyWithout(world, '@adoc/plugin-repos');
  const { file } = await packPackage(world, path.join(root, 'plugins/repos'));
  await plugins.adoc(['plugins', 'install', file, '--offline'], { bin });
  await world.login();
  const words = ['repos', 'list', '--project', 'Fabrikam', '--output', 'json'];
  const { stdout, stderr, exitCode, modules } = await record(world, words, { bin });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toBe((await world.adoc(words)).stdout);
  const copies = modules.filter((file) => /oclif-core/.test(path.basename(file)));
  expect(new Set(copies).size).toBe(1);
});
