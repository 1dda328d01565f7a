import { Flags } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import type { InstalledPlugin } from '../../lib/plugins/installed-plugin.js';
import { getPlugin, listInstalled } from '../../lib/plugins/installed-plugins.js';
import { pluginView } from '../../lib/plugins/plugin-view.js';

export default class ExtensionShow extends HostCommand<typeof ExtensionShow> {
  static override summary = 'Show a plugin, as "adoc plugins inspect" does.';
  static override examples = ['<%= config.bin %> <%= command.id %> --name @contoso/plugin-hello'];
  static override flags = { name: Flags.string({ char: 'n', required: true, summary: 'Short or full name.' }) };

  protected override readonly view = pluginView;

  async run(): Promise<InstalledPlugin> {
    return getPlugin(await listInstalled(this.local), this.flags.name);
  }
}
