import { chmod, mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run-adoc.js';

/** The programs that the packages bring, by the names under which scripts of a plugin call them. */
const programs = {
  tsc: 'node_modules/typescript/bin/tsc',
  'adoc-manifest': 'sdk/bin/adoc-manifest.js',
};

/** Gives a plugin what `npm install` would: the packages that it is developed with, as they are in this repository. */
export async function linkPackages(plugin: string): Promise<void> {
  const modules = path.join(plugin, 'node_modules');
  for (const scope of ['@adoc', '@oclif', '.bin']) await mkdir(path.join(modules, scope), { recursive: true });
  const packages: Record<string, string> = {
    '@adoc/cli': root,
    '@adoc/sdk': path.join(root, 'sdk'),
    '@adoc/emulator': path.join(root, 'emulator'),
  };
  for (const name of ['@oclif/core', '@types', 'typescript'])
    packages[name] = await realpath(path.join(root, 'node_modules', name));
  for (const [name, folder] of Object.entries(packages)) await symlink(folder, path.join(modules, name));
  for (const [name, file] of Object.entries(programs)) {
    const program = path.join(modules, '.bin', name);
    await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, file)}' "$@"\n`);
    await chmod(program, 0o755);
  }
}
