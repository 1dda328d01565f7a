import { AdocError, exitCodes, Flags } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { fetchFlags, forceFlag, installOptionsOf, scriptsWarning } from '../../lib/plugins/install-flags.js';
import { installPlugin } from '../../lib/plugins/install-plugin.js';
import type { InstalledPlugin } from '../../lib/plugins/installed-plugin.js';
import { pluginView } from '../../lib/plugins/plugin-view.js';

export default class ExtensionAdd extends HostCommand<typeof ExtensionAdd> {
  static override summary = 'Install a plugin, as "adoc plugins install" does.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name @contoso/plugin-hello',
    '<%= config.bin %> <%= command.id %> --source ./plugin-hello.tgz --yes',
  ];
  static override flags = {
    name: Flags.string({ char: 'n', exclusive: ['source'], summary: 'Short or full name.' }),
    source: Flags.string({ char: 's', summary: 'Tarball, folder or git repository.' }),
    version: Flags.string({ dependsOn: ['name'], summary: 'Version, range or tag.' }),
    yes: Flags.boolean({ char: 'y', summary: 'Nothing is asked anyway.' }),
    ...fetchFlags,
    force: forceFlag,
  };

  protected override readonly view = pluginView;

  async run(): Promise<InstalledPlugin> {
    const { name, source, version } = this.flags;
    if (this.flags['allow-scripts']) this.warn(scriptsWarning);
    const what = source ?? (name && version ? `${name}@${version}` : name);
    if (what !== undefined) return installPlugin(this.local, { what, options: installOptionsOf(this.flags) });
    throw new AdocError('Which plugin is to be added?', {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: ['adoc extension add --name NAME', 'adoc extension add --source ./FILE.tgz'],
    });
  }
}
