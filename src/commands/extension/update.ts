import { exitCodes, Flags } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { fetchFlags, installOptionsOf, scriptsWarning } from '../../lib/plugins/install-flags.js';
import type { Updated } from '../../lib/plugins/update-plugin.js';
import { updatePlugins, updateTable } from '../../lib/plugins/update-plugins.js';

export default class ExtensionUpdate extends HostCommand<typeof ExtensionUpdate> {
  static override summary = 'Update a plugin to the newest version that fits, as "adoc plugins update" does.';
  static override examples = ['<%= config.bin %> <%= command.id %> --name @contoso/plugin-hello'];
  static override flags = {
    name: Flags.string({ char: 'n', required: true, summary: 'Short or full name.' }),
    ...fetchFlags,
  };

  protected override readonly view = updateTable;

  async run(): Promise<Updated[]> {
    if (this.flags['allow-scripts']) this.warn(scriptsWarning);
    const options = installOptionsOf(this.flags);
    const rows = await updatePlugins(this.local, { name: this.flags.name, isAll: false, options });
    if (rows.some(({ failed }) => failed)) this.exitCode = exitCodes.failed;
    return rows;
  }
}
