import { Args, exitCodes, Flags } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { fetchFlags, installOptionsOf, scriptsWarning } from '../../lib/plugins/install-flags.js';
import type { Updated } from '../../lib/plugins/update-plugin.js';
import { updatePlugins, updateTable } from '../../lib/plugins/update-plugins.js';

export default class PluginsUpdate extends HostCommand<typeof PluginsUpdate> {
  static override summary = 'Update a plugin, or all of them, to the newest version that fits.';
  static override description =
    `What fits is what was asked for at install: the newest of a range or tag, never another than an exact version.
A plugin whose new version cannot be had or does not load stays as it is; the others are updated all the same.
Exits with 1 when one of them could not be updated.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> @contoso/plugin-hello',
    '<%= config.bin %> <%= command.id %> --all',
  ];
  static override usage = '<%= command.id %> [PLUGIN] [FLAGS]';
  static override args = { plugin: Args.string({ description: 'Short or full name.' }) };
  static override flags = { all: Flags.boolean({ summary: 'Every plugin that is installed.' }), ...fetchFlags };

  protected override readonly view = updateTable;

  async run(): Promise<Updated[]> {
    if (this.flags['allow-scripts']) this.warn(scriptsWarning);
    const { plugin: name } = this.args;
    const options = installOptionsOf(this.flags);
    const rows = await updatePlugins(this.local, { name, isAll: this.flags.all, options });
    if (rows.some(({ failed }) => failed)) this.exitCode = exitCodes.failed;
    return rows;
  }
}
