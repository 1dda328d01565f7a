import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { World } from './create-world.js';
import { root } from './run-adoc.js';

/** The parts of the host's package.json that tests change. */
export interface HostPackage {
  dependencies: Record<string, string>;
  oclif: { hooks: Record<string, string>; plugins: string[] };
}

/** The built program in a folder of its own, with its package.json changed. Gives its bin. */
export async function copyProgram(
  world: World,
  name: string,
  change: (manifest: HostPackage) => void,
): Promise<string> {
  const folder = path.join(world.folder, name);
  await mkdir(path.join(folder, 'bin'), { recursive: true });
  for (const part of ['dist', 'node_modules', 'sdk', 'plugins'])
    await symlink(path.join(root, part), path.join(folder, part));
  for (const file of ['bin/run.js', 'oclif.manifest.json'])
    await copyFile(path.join(root, file), path.join(folder, file));
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as HostPackage;
  change(manifest);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return path.join(folder, 'bin/run.js');
}

/** The program as it is without a plugin that usually comes with it. */
export function copyWithout(world: World, plugin: string): Promise<string> {
  return copyProgram(world, 'without-plugin', ({ dependencies, oclif }) => {
    delete dependencies[plugin];
    oclif.plugins = oclif.plugins.filter((name) => name !== plugin);
  });
}
