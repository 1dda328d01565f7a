import { Args } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import type { InstalledPlugin } from '../../lib/plugins/installed-plugin.js';
import { getPlugin, listInstalled } from '../../lib/plugins/installed-plugins.js';
import { pluginView } from '../../lib/plugins/plugin-view.js';

export default class PluginsInspect extends HostCommand<typeof PluginsInspect> {
  static override summary = 'Show where a plugin came from, who signed it, and what of it runs when.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> @contoso/plugin-hello',
    '<%= config.bin %> <%= command.id %> @contoso/plugin-hello --query integrity --output tsv',
  ];
  static override usage = '<%= command.id %> PLUGIN [FLAGS]';
  static override args = { plugin: Args.string({ required: true, description: 'Short or full name.' }) };

  protected override readonly view = pluginView;

  async run(): Promise<InstalledPlugin> {
    return getPlugin(await listInstalled(this.local), this.args.plugin);
  }
}
