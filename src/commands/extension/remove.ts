import { Flags, sentences } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { uninstallPlugin } from '../../lib/plugins/uninstall-plugin.js';

interface Removed {
  name: string;
  version: string;
}

export default class ExtensionRemove extends HostCommand<typeof ExtensionRemove> {
  static override summary = 'Remove a plugin, as "adoc plugins uninstall" does.';
  static override examples = ['<%= config.bin %> <%= command.id %> --name @contoso/plugin-hello'];
  static override flags = { name: Flags.string({ char: 'n', required: true, summary: 'Short or full name.' }) };

  protected override readonly view = sentences<Removed>(({ name, version }) => [`${name} ${version} is removed.`]);

  async run(): Promise<Removed> {
    const { name, version } = await uninstallPlugin(this.local.machine, this.flags.name);
    return { name, version };
  }
}
