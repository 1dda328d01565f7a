import { Args } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import type { InstalledPlugin } from '../../lib/plugins/installed-plugin.js';
import { pluginView } from '../../lib/plugins/plugin-view.js';
import { rollbackPlugin } from '../../lib/plugins/rollback-plugin.js';

export default class PluginsRollback extends HostCommand<typeof PluginsRollback> {
  static override summary = 'Go back to the version of a plugin before the last install or update.';
  static override description = 'It is still there, and nothing is fetched. A second rollback goes forward again.';
  static override examples = ['<%= config.bin %> <%= command.id %> @contoso/plugin-hello'];
  static override usage = '<%= command.id %> PLUGIN [FLAGS]';
  static override args = { plugin: Args.string({ required: true, description: 'Short or full name.' }) };

  protected override readonly view = pluginView;

  async run(): Promise<InstalledPlugin> {
    return rollbackPlugin(this.local, this.args.plugin);
  }
}
