import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import type { World } from './create-world.js';
import { root } from './run-adoc.js';

const run = promisify(execFile);
const { runOclif } = createRequire(import.meta.url)('../../scripts/run-oclif.js') as {
  runOclif(words: string[], folder: string): Promise<void>;
};

/** Copies a package and all that it depends on into a node_modules folder, as npm would without a network. */
async function vendor(name: string, from: string, modules: string): Promise<void> {
  const source = await findPackage(name, from);
  const target = path.join(modules, name);
  const isThere = await stat(target).catch(() => undefined);
  // Packages that a package has for itself came with it.
  const isInside = source.startsWith(`${from}${path.sep}`);
  if (isThere && !isInside) return;
  if (!isInside)
    await cp(source, target, {
      recursive: true,
      filter: (file) => file !== path.join(source, 'src') || name !== '@adoc/sdk',
    });
  const { dependencies = {} } = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8'));
  for (const each of Object.keys(dependencies)) await vendor(each, source, modules);
}

/** The folder of a package as Node finds it from another one. */
async function findPackage(name: string, from: string): Promise<string> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = await realpath(path.join(folder, 'node_modules', name)).catch(() => undefined);
    if (found) return found;
    if (folder === path.dirname(folder)) throw new Error(`${name} is not installed`);
  }
}

/**
 * Packs the plugin of the fixtures with its own copies of the SDK and of oclif, and installs the package into a world:
 * by an entry with a `root` in the data directory's package.json, as the host's installer does.
 */
export async function installHello(world: World): Promise<string> {
  const stage = path.join(world.folder, 'plugin-hello');
  await cp(path.join(root, 'test/fixtures/plugin-hello'), stage, { recursive: true });
  const modules = path.join(stage, 'node_modules');
  await vendor('@oclif/core', path.join(root, 'sdk'), modules);
  await vendor('@adoc/sdk', path.join(root, 'plugins/repos'), modules);
  await runOclif(['manifest'], stage);

  const env = { ...process.env, HOME: world.home, npm_config_cache: path.join(world.folder, 'npm') };
  const options = ['--offline', '--ignore-scripts', '--json', '--pack-destination', world.folder];
  const { stdout } = await run('npm', ['pack', ...options], { cwd: stage, env });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];

  const home = path.join(world.dataDirectory, 'plugins/plugin-hello');
  await mkdir(home, { recursive: true });
  await run('tar', ['-xzf', path.join(world.folder, filename), '-C', home, '--strip-components=1']);
  const entry = { name: 'plugin-hello', type: 'user', tag: 'latest', root: home };
  const list = { private: true, oclif: { schema: 1, plugins: [entry] } };
  await writeFile(path.join(world.dataDirectory, 'package.json'), JSON.stringify(list));
  return home;
}
