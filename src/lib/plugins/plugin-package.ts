import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import { isJsonObject } from '../files/is-json-object.js';
import { readJson } from '../files/read-json.js';
import { isPackageName } from './package-name.js';

/** What the host looks at in the package.json of a plugin. */
export interface PluginPackage {
  name: string;
  version: string;
  /** oclif's events, with the files that listen to them. */
  hooks: Record<string, string[]>;
  /** The range of `@adoc/sdk` it was made for; undefined for one that only makes sense where it was built. */
  sdkRange: string | undefined;
}

/** @throws AdocError when the folder holds no plugin of oclif's kind */
export async function readPluginPackage(root: string): Promise<PluginPackage> {
  const content = await readJson({ path: path.join(root, 'package.json'), movedBy: 'ADOC_DATA_DIR' });
  if (!content) throw notAPlugin('There is no package.json.', 'Give the folder that holds it.');
  const { name, version, oclif, peerDependencies, dependencies, devDependencies } = content;
  if (typeof name !== 'string' || !isPackageName(name) || typeof version !== 'string') {
    throw notAPlugin('Its package.json lacks a proper name and version.', 'npm pkg set name=@SCOPE/NAME version=1.0.0');
  }
  if (!isJsonObject(oclif)) {
    const next = 'A plugin names its commands there: adoc plugins create NAME shows how.';
    throw notAPlugin(`The package.json of ${name} has no "oclif".`, next);
  }
  const ranges = [peerDependencies, dependencies, devDependencies].flatMap((each) =>
    isJsonObject(each) ? (each['@adoc/sdk'] ?? []) : [],
  );
  const sdkRange = ranges.find((range): range is string => typeof range === 'string' && !range.includes(':'));
  return { name, version, hooks: parseHooks(oclif.hooks), sdkRange };
}

function parseHooks(hooks: unknown): Record<string, string[]> {
  if (!isJsonObject(hooks)) return {};
  return Object.fromEntries(
    Object.entries(hooks).map(([event, given]) => {
      const each = Array.isArray(given) ? given : [given];
      const files = each.map((hook: unknown) => (isJsonObject(hook) ? hook.target : hook));
      return [event, files.filter((file): file is string => typeof file === 'string')];
    }),
  );
}

function notAPlugin(reason: string, next: string): AdocError {
  return new AdocError('This is no plugin of adoc.', { code: 'not-a-plugin', reason, suggestions: [next] });
}
