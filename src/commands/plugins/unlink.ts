import { AdocError, Args, exitCodes, sentences } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { getPlugin, listInstalled } from '../../lib/plugins/installed-plugins.js';
import { uninstallPlugin } from '../../lib/plugins/uninstall-plugin.js';

interface Unlinked {
  name: string;
  root: string;
}

export default class PluginsUnlink extends HostCommand<typeof PluginsUnlink> {
  static override summary = 'Stop running a plugin from the folder it is linked to. The folder stays.';
  static override examples = ['<%= config.bin %> <%= command.id %> @contoso/plugin-linked'];
  static override usage = '<%= command.id %> PLUGIN [FLAGS]';
  static override args = { plugin: Args.string({ required: true, description: 'Name of the plugin.' }) };

  protected override readonly view = sentences<Unlinked>(({ name, root }) => [
    `${name} is no longer linked to ${root}.`,
  ]);

  async run(): Promise<Unlinked> {
    const { name, type, root } = getPlugin(await listInstalled(this.local), this.args.plugin);
    if (type === 'link') {
      await uninstallPlugin(this.local.machine, name);
      return { name, root };
    }
    throw new AdocError(`${name} is installed, and not linked.`, {
      code: 'not-linked',
      exitCode: exitCodes.usage,
      suggestions: [`adoc plugins uninstall ${name}`],
    });
  }
}
