import { AdocError, exitCodes } from '@adoc/sdk';
import type { Local } from '../local.js';
import { findInCatalogue } from './catalogue.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { isPackageName } from './package-name.js';
import { readPluginList } from './plugin-list.js';

/** What people installed and linked, by name. Plugins that come with adoc are not among them. */
export async function listInstalled({ machine }: Pick<Local, 'machine'>): Promise<InstalledPlugin[]> {
  return readPluginList(machine);
}

/** The package that a short or full name means. */
export function fullName(name: string): string {
  return findInCatalogue(name)?.name ?? name.replace(/^npm:/, '');
}

/** @throws AdocError exit 3 that names the plugins there are */
export function getPlugin(plugins: readonly InstalledPlugin[], name: string): InstalledPlugin {
  const found = plugins.find((plugin) => plugin.name === fullName(name));
  if (found) return found;
  throw new AdocError(
    isPackageName(name) ? `The plugin ${fullName(name)} is not installed.` : 'No such plugin is installed.',
    {
      code: 'plugin-not-found',
      exitCode: exitCodes.notFound,
      ...(plugins.length > 0 ? { reason: `Installed are: ${plugins.map((each) => each.name).join(', ')}.` } : {}),
      suggestions: ['adoc plugins list'],
    },
  );
}
