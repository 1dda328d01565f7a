import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { Local } from '../local.js';
import { activate } from './activate.js';
import { checkAllowed } from './check-allowed.js';
import type { FetchOptions } from './fetch-package.js';
import { refuseChanged } from './install-plugin.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { listInstalled } from './installed-plugins.js';
import type { ExportedPlugin } from './plugins-file.js';
import { preparePlugin } from './prepare-plugin.js';
import { runNpm } from './run-npm.js';
import { signedBy, unsigned } from './signed-by.js';
import { inStaging } from './staging.js';
import { takeFromTarballs } from './tarball-folder.js';

export interface ImportOptions extends FetchOptions {
  isForced?: boolean | undefined;
  /** Where packages are taken from, by integrity. */
  tarballs: ReadonlyMap<string, string>;
}

/**
 * Installs exactly what was exported: the plugin and its dependencies as their lockfile says, byte for byte.
 * A plugin that is there with this integrity already stays as it is.
 */
export async function importPlugin(
  local: Pick<Local, 'machine' | 'settings'>,
  exported: ExportedPlugin,
  options: ImportOptions,
): Promise<{ plugin: InstalledPlugin; changed: boolean }> {
  const { machine } = local;
  const { name, version, source, integrity, lock } = exported;
  const there = (await listInstalled(local)).find((plugin) => plugin.name === name);
  if (there && there.integrity === integrity && there.version === version) return { plugin: there, changed: false };
  const tarball = options.tarballs.get(integrity);
  await checkAllowed(
    local,
    source.kind === 'registry'
      ? { kind: 'registry', name, range: version }
      : { kind: 'tarball', path: tarball ?? source.spec },
  );
  return inStaging(machine, async (folder) => {
    // A package that came from a file is not to be had anywhere else.
    if (source.kind !== 'registry') await copyFile(tarball ?? missing(name), path.join(folder, 'package.tgz'));
    const spec = source.kind === 'registry' ? version : 'file:package.tgz';
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies: { [name]: spec } }),
    );
    const led = takeFromTarballs(lock, options.tarballs);
    await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify(led));
    const scripts = options.allowsScripts ? '--no-ignore-scripts' : '--ignore-scripts';
    const npm = {
      cwd: folder,
      registry: options.registry ?? source.registry ?? undefined,
      isOffline: options.isOffline,
    };
    await runNpm(local, ['ci', '--omit=dev', scripts, '--no-dry-run'], [], npm);
    await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify(lock));
    const { name: found, resolved, ...prepared } = await preparePlugin(machine, folder);
    refuseChanged(name, integrity, prepared.integrity);
    const record = {
      ...prepared,
      source: { ...source, resolved: source.resolved ?? resolved },
      ...(source.kind === 'registry' ? await signedBy(local, `${name}@${version}`, npm) : unsigned),
      scriptsRan: options.allowsScripts ?? false,
    };
    const plugin = await activate(machine, { name: found, folder, record, isForced: options.isForced ?? false });
    return { plugin, changed: true };
  });
}

function missing(name: string): never {
  throw new AdocError(`The package of ${name} is not at hand.`, {
    code: 'tarball-missing',
    exitCode: exitCodes.notFound,
    reason: 'It was installed from a file, a folder or a repository, and no tarball with its integrity is given.',
    suggestions: ['adoc plugins import plugins.json --tarballs FOLDER'],
  });
}
