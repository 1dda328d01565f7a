import { HostCommand } from '../../lib/host-command.js';
import type { InstalledPlugin } from '../../lib/plugins/installed-plugin.js';
import { listInstalled } from '../../lib/plugins/installed-plugins.js';
import { pluginTable } from '../../lib/plugins/plugin-view.js';

export default class ExtensionList extends HostCommand<typeof ExtensionList> {
  static override summary = 'List the plugins that are installed or linked, as "adoc plugins list" does.';
  static override examples = ['<%= config.bin %> <%= command.id %>'];

  protected override readonly view = pluginTable;

  async run(): Promise<InstalledPlugin[]> {
    return listInstalled(this.local);
  }
}
