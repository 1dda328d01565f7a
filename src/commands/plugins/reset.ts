import { AdocError, exitCodes, Flags, sentences } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { resetPlugins } from '../../lib/plugins/reset-plugins.js';

interface Reset {
  removed: string[];
}

export default class PluginsReset extends HostCommand<typeof PluginsReset> {
  static override summary = 'Remove every plugin, also when their list is damaged.';
  static override examples = ['<%= config.bin %> <%= command.id %> --yes'];
  static override flags = { yes: Flags.boolean({ char: 'y', summary: 'Really remove them.' }) };

  protected override readonly view = sentences<Reset>(({ removed }) => [
    removed.length > 0 ? `Removed: ${removed.join(', ')}` : 'There was no plugin to remove.',
  ]);

  async run(): Promise<Reset> {
    if (!this.flags.yes) {
      throw new AdocError('This removes every plugin that is installed or linked.', {
        code: 'confirmation-needed',
        exitCode: exitCodes.usage,
        suggestions: ['adoc plugins reset --yes', 'To have them again later: adoc plugins export > plugins.json'],
      });
    }
    const removed = await resetPlugins(this.local.machine);
    return { removed: removed.map(({ name }) => name) };
  }
}
