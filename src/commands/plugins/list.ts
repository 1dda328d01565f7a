import { HostCommand } from '../../lib/host-command.js';
import type { InstalledPlugin } from '../../lib/plugins/installed-plugin.js';
import { listInstalled } from '../../lib/plugins/installed-plugins.js';
import { pluginTable } from '../../lib/plugins/plugin-view.js';

export default class PluginsList extends HostCommand<typeof PluginsList> {
  static override summary = 'List the plugins that are installed or linked.';
  static override description =
    'Those that come with adoc are not among them. Hooks "init" and "prerun" run with every command.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --query "[].[name, version]" --output tsv',
  ];

  protected override readonly view = pluginTable;

  async run(): Promise<InstalledPlugin[]> {
    return listInstalled(this.local);
  }
}
