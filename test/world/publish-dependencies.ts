import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { NpmRegistry } from './npm-registry.js';
import type { PackedPlugin } from './pack-plugin.js';

/** Publishes what a package depends on, as it is installed in this repository, so that a registry on loopback has all of it. */
export async function publishDependencies(
  registry: NpmRegistry,
  folder: string,
  { from, world }: { from: string; world: string },
): Promise<void> {
  const published = new Set<string>();
  const publish = async (parent: string, from: string): Promise<void> => {
    const { dependencies = {} } = JSON.parse(await readFile(path.join(parent, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      const source = await findPackage(name, from);
      if (published.has(source)) continue;
      published.add(source);
      await registry.publish(await pack(source, world));
      await publish(source, source);
    }
  };
  await publish(folder, from);
}

/** The folder of a package as Node finds it from another one. */
async function findPackage(name: string, from: string): Promise<string> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = await realpath(path.join(folder, 'node_modules', name)).catch(() => undefined);
    if (found) return found;
    if (folder === path.dirname(folder)) throw new Error(`${name} is not installed`);
  }
}

/** Without running npm, which would take half a second for each of many. */
async function pack(folder: string, world: string): Promise<PackedPlugin> {
  const stage = await mkdtemp(path.join(world, 'packed-'));
  const file = path.join(stage, 'package.tgz');
  await symlink(folder, path.join(stage, 'package'));
  const words = ['--exclude=package/node_modules', '-chzf', file, '-C', stage, 'package'];
  await promisify(execFile)('tar', words);
  return { content: JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')), folder, file };
}
