import { AdocError, defineTable, exitCodes } from '@adoc/sdk';
import type { Local } from '../local.js';
import type { FetchOptions } from './fetch-package.js';
import { getPlugin, listInstalled } from './installed-plugins.js';
import { type Updated, updatePlugin } from './update-plugin.js';

/** @throws AdocError exit 2 when neither or both of a name and "all" are given */
export async function updatePlugins(
  local: Pick<Local, 'machine' | 'settings'>,
  { name, isAll, options }: { name: string | undefined; isAll: boolean; options: FetchOptions },
): Promise<Updated[]> {
  if ((name === undefined) === !isAll) {
    throw new AdocError(isAll ? 'Give a plugin or --all, not both.' : 'Which plugin is to be updated?', {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: ['adoc plugins update NAME', 'adoc plugins update --all'],
    });
  }
  const plugins = await listInstalled(local);
  const chosen = name === undefined ? plugins : [getPlugin(plugins, name)];
  const rows: Updated[] = [];
  // One after the other: what one cannot have, another may.
  for (const plugin of chosen) rows.push(await updatePlugin(local, plugin, options));
  return rows;
}

export const updateTable = defineTable<Updated>({
  Name: (row) => row.name,
  From: (row) => row.from,
  To: (row) => row.to,
  Note: { value: (row) => row.reason, cut: true },
});
