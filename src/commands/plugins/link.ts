import { Args } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { forceFlag } from '../../lib/plugins/install-flags.js';
import type { InstalledPlugin } from '../../lib/plugins/installed-plugin.js';
import { linkPlugin } from '../../lib/plugins/link-plugin.js';
import { pluginView } from '../../lib/plugins/plugin-view.js';

export default class PluginsLink extends HostCommand<typeof PluginsLink> {
  static override summary = 'Run a plugin from the folder in which you work on it.';
  static override description =
    'Nothing is copied: what you build there runs next. An installed version of it comes back with "adoc plugins rollback".';
  static override examples = ['<%= config.bin %> <%= command.id %> ./plugin-hello'];
  static override usage = '<%= command.id %> FOLDER [FLAGS]';
  static override args = { folder: Args.string({ required: true, description: 'Folder of its package.json.' }) };
  static override flags = { force: forceFlag };

  protected override readonly view = pluginView;

  async run(): Promise<InstalledPlugin> {
    return linkPlugin(this.local, { folder: this.args.folder, isForced: this.flags.force });
  }
}
