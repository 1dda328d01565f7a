import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import { isJsonObject } from '../files/is-json-object.js';
import { readJson } from '../files/read-json.js';
import type { Machine } from '../machine.js';
import { linkHost } from './host-links.js';
import type { Installation } from './installed-plugin.js';
import { readPluginPackage } from './plugin-package.js';
import { checkSdkRange, hostSdkVersion, sdkOf } from './sdk-of.js';
import { tryPlugin } from './try-plugin.js';

/** What a fetched package turned out to be. */
export type Prepared = Pick<Installation, 'version' | 'hooks' | 'commands' | 'sdk' | 'integrity'> & {
  name: string;
  sdkRange: string | null;
  /** Address that the lockfile names. */
  resolved: string | null;
};

/**
 * Looks at a package in the folder that npm has filled: whether it is a plugin, goes with this SDK, and loads.
 * @throws AdocError what is wrong with it
 */
export async function preparePlugin(machine: Machine, folder: string): Promise<Prepared> {
  const name = await installedName(folder);
  const root = path.join(folder, 'node_modules', name);
  const plugin = await readPluginPackage(root);
  const sdk = await sdkOf(root, folder);
  if (sdk === 'host') await checkSdkRange(plugin, await hostSdkVersion(machine));
  await linkHost(machine);
  const { commands, aliases, manifest, problems } = await tryPlugin(machine, { root, name });
  if (problems.length > 0) throw doesNotLoad(plugin, problems);
  if (manifest) await writeFile(path.join(root, 'oclif.manifest.json'), JSON.stringify(manifest));
  const { integrity, resolved } = await readLock(folder, name);
  return {
    name,
    version: plugin.version,
    hooks: Object.keys(plugin.hooks),
    commands: [...commands, ...aliases].sort(),
    sdkRange: plugin.sdkRange ?? null,
    sdk,
    integrity,
    resolved,
  };
}

/** The one package that was asked for; all others are there for its sake. */
async function installedName(folder: string): Promise<string> {
  const content = await readJson({ path: path.join(folder, 'package.json'), movedBy: 'ADOC_DATA_DIR' });
  const [name] = Object.keys(isJsonObject(content?.dependencies) ? content.dependencies : {});
  if (name) return name;
  throw new AdocError('npm installed nothing.', { code: 'npm-failed', reason: (await readdir(folder)).join(', ') });
}

async function readLock(folder: string, name: string): Promise<{ integrity: string | null; resolved: string | null }> {
  const content = await readJson({ path: path.join(folder, 'package-lock.json'), movedBy: 'ADOC_DATA_DIR' });
  const packages = isJsonObject(content?.packages) ? content.packages : {};
  const entry = packages[`node_modules/${name}`];
  const { integrity, resolved } = isJsonObject(entry) ? entry : {};
  const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
  return { integrity: textOf(integrity), resolved: textOf(resolved) };
}

function doesNotLoad(
  { name, version }: { name: string; version: string },
  problems: readonly { what: string; message: string }[],
): AdocError {
  const [first] = problems;
  const lacksSdk = problems.some(({ message }) => /Cannot find (module|package) '?@adoc\/sdk/.test(message));
  return new AdocError(`${name} ${version} does not load, and was not installed.`, {
    code: 'plugin-broken',
    reason: first ? `${first.what}: ${first.message}` : undefined,
    suggestions: lacksSdk
      ? ['It is linked to a folder without its modules: npm install']
      : [
          'Report it to whoever publishes the plugin.',
          `Or install another version: adoc plugins install ${name}@VERSION`,
        ],
  });
}
