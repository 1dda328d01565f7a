import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexedPlugin, PluginPackage } from './indexed-plugin.js';

export interface StartIndex {
  host: IndexedPlugin;
  /** The plugins that come with the host, in oclif's order. */
  bundled: IndexedPlugin[];
}

/** What the build has written of all commands that come with adoc. Undefined where the package is not as it was then. */
export function readIndex(root: string): StartIndex | undefined {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  try {
    const pjson = read('package.json') as PluginPackage;
    const { host, bundled } = read('dist/start-index.json') as StartIndex;
    const isSame =
      pjson.version === host.pjson.version && `${pjson.oclif.plugins}` === `${bundled.map((each) => each.pjson.name)}`;
    return isSame && !process.versions.pnp ? { host: { ...host, pjson }, bundled } : undefined;
  } catch {
    return undefined;
  }
}
