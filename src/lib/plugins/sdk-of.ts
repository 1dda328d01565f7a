import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { findHostPackage } from './host-links.js';
import type { PluginPackage } from './plugin-package.js';

/** Whether a plugin has brought its own copy of the SDK, or finds the host's. */
export async function sdkOf(root: string, home: string): Promise<'host' | 'own'> {
  for (let folder = root; folder.startsWith(home); folder = path.dirname(folder)) {
    if (await stat(path.join(folder, 'node_modules/@adoc/sdk')).catch(() => undefined)) return 'own';
    if (folder === path.dirname(folder)) break;
  }
  return 'host';
}

/** The version of the SDK that comes with the host. */
export async function hostSdkVersion(machine: Machine): Promise<string> {
  const folder = await findHostPackage(machine, '@adoc/sdk');
  const { readJson } = await import('../files/read-json.js');
  const content = folder && (await readJson({ path: path.join(folder, 'package.json'), movedBy: 'ADOC_DATA_DIR' }));
  return String((content || undefined)?.version ?? machine.host.version);
}

/**
 * @param version of the host's SDK
 * @throws AdocError when the plugin was made for another SDK than the one it would run on
 */
export async function checkSdkRange({ name, version: own, sdkRange }: PluginPackage, version: string): Promise<void> {
  if (sdkRange === undefined) return;
  const { default: semver } = await import('semver');
  if (semver.validRange(sdkRange) === null || semver.satisfies(version, sdkRange, { includePrerelease: true })) return;
  const isTooOld = semver.gtr(version, sdkRange);
  throw new AdocError(`${name} ${own} does not go with this adoc.`, {
    code: 'sdk-mismatch',
    reason: `It was made for @adoc/sdk ${sdkRange}, and this adoc has ${version}.`,
    suggestions: isTooOld
      ? [`Ask for a later version of the plugin: adoc plugins install ${name}@latest`]
      : [
          'Update adoc: npm install --global @adoc/cli@latest',
          `Or install an older version: adoc plugins install ${name}@VERSION`,
        ],
  });
}
