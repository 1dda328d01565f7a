import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { World } from './create-world.js';
import { linkPackages } from './link-packages.js';
import { root } from './run-adoc.js';

/** The example of a plugin as a clone has it, with the packages that it is developed with. Gives its folder. */
export async function copyExample(world: World): Promise<string> {
  const example = path.join(root, 'examples/plugin-hello');
  const plugin = path.join(world.folder, 'plugin-hello');
  // Whatever somebody has built in the folder of the example stays out.
  const isBuilt = (file: string) => /^(node_modules|dist|oclif\.manifest\.json)/.test(path.relative(example, file));
  await cp(example, plugin, { recursive: true, filter: (file) => !isBuilt(file) });
  await linkPackages(plugin);
  return plugin;
}
