import { mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { World } from './create-world.js';
import type { PackedPlugin } from './pack-plugin.js';
import { runNpm } from './run-npm.js';

/** Packs a package by npm, as it is published: of this repository it is what has been built. */
export async function packPackage(world: World, folder: string): Promise<PackedPlugin> {
  const stage = await mkdtemp(path.join(world.folder, 'packed-'));
  const words = ['pack', '--ignore-scripts', '--json', `--pack-destination=${stage}`];
  const [{ filename }] = JSON.parse(await runNpm(world, words, folder)) as [{ filename: string }];
  const content = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return { content, folder, file: path.join(stage, filename) };
}
