import { mkdir, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Machine } from '../machine.js';
import { pluginsDirectory } from './places.js';

/** What plugins that bring no copy of their own share with the host. */
const shared = ['@adoc/sdk', '@oclif/core'];

/**
 * Links the host's packages above the folders of all plugins, where Node looks for what a plugin does not have itself.
 * Whoever has the host in several places (nvm, a container with the same home) gets the one that runs now.
 */
export async function linkHost(machine: Machine): Promise<void> {
  await Promise.all(shared.map((name) => link(machine, name)));
}

/** The folder of one of the host's packages. */
export async function findHostPackage({ host }: Machine, name: string): Promise<string | undefined> {
  const places = createRequire(path.join(host.root, 'package.json')).resolve.paths(name) ?? [];
  for (const place of places) {
    const found = await realpath(path.join(place, name)).catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}

async function link(machine: Machine, name: string): Promise<void> {
  const target = await findHostPackage(machine, name);
  const place = path.join(pluginsDirectory(machine), 'node_modules', name);
  if (!target || (await readlink(place).catch(() => undefined)) === target) return;
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const fresh = `${place}.${process.pid}.new`;
  // Without rights of an administrator Windows makes junctions only.
  await symlink(target, fresh, 'junction');
  try {
    await rename(fresh, place);
  } catch {
    // A folder, or a junction on Windows, is not replaced by a rename.
    await rm(place, { recursive: true, force: true });
    await rename(fresh, place).catch(() => rm(fresh, { force: true }));
  }
}
