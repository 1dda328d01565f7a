import { AdocError, exitCodes } from '@adoc/sdk';
import { isJsonObject } from '../files/is-json-object.js';
import type { JsonObject } from '../files/json-object.js';
import type { PluginSource } from './installed-plugin.js';
import { isPackageName } from './package-name.js';

/** One plugin as `plugins export` writes it: enough to have the same bytes elsewhere. */
export interface ExportedPlugin {
  name: string;
  version: string;
  source: PluginSource;
  integrity: string;
  /** npm's lockfile of the plugin: its dependencies with versions and integrities. */
  lock: JsonObject;
}

/** What `plugins export` writes and `plugins import` reads. */
export interface PluginsFile {
  version: 1;
  plugins: ExportedPlugin[];
}

/** @throws AdocError exit 2 for a text that is no such file */
export function parsePluginsFile(text: string): PluginsFile {
  const content = parse(text);
  if (!isJsonObject(content) || content.version !== 1 || !Array.isArray(content.plugins))
    throw noSuchFile('It lists no plugins.');
  for (const entry of content.plugins as unknown[]) {
    const isWhole =
      isJsonObject(entry) &&
      isPackageName(String(entry.name)) &&
      typeof entry.version === 'string' &&
      /^[\w.+-]+$/.test(entry.version) &&
      /^sha\d+-/.test(String(entry.integrity)) &&
      isJsonObject(entry.source) &&
      isJsonObject(entry.lock);
    if (!isWhole) throw noSuchFile('One of its plugins lacks name, version, source, integrity or lock.');
  }
  return content as unknown as PluginsFile;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw noSuchFile('It is no JSON.');
  }
}

function noSuchFile(reason: string): AdocError {
  return new AdocError('The file is not one that adoc plugins export has written.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    reason,
    suggestions: ['adoc plugins export > plugins.json'],
  });
}
