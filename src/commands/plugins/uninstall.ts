import { Args, sentences } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { uninstallPlugin } from '../../lib/plugins/uninstall-plugin.js';

interface Uninstalled {
  name: string;
  version: string;
}

export default class PluginsUninstall extends HostCommand<typeof PluginsUninstall> {
  static override summary = 'Remove a plugin and the version before it.';
  static override examples = ['<%= config.bin %> <%= command.id %> @contoso/plugin-hello'];
  static override usage = '<%= command.id %> PLUGIN [FLAGS]';
  static override args = { plugin: Args.string({ required: true, description: 'Short or full name.' }) };

  protected override readonly view = sentences<Uninstalled>(({ name, version }) => [`${name} ${version} is removed.`]);

  async run(): Promise<Uninstalled> {
    const { name, version } = await uninstallPlugin(this.local.machine, this.args.plugin);
    return { name, version };
  }
}
