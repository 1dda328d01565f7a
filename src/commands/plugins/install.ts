import { Args } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { fetchFlags, forceFlag, installOptionsOf, scriptsWarning } from '../../lib/plugins/install-flags.js';
import { installPlugin } from '../../lib/plugins/install-plugin.js';
import type { InstalledPlugin } from '../../lib/plugins/installed-plugin.js';
import { pluginView } from '../../lib/plugins/plugin-view.js';

export default class PluginsInstall extends HostCommand<typeof PluginsInstall> {
  static override summary = 'Install a plugin, or another version of one.';
  static override description =
    `Your npm fetches it, with your registries, proxies and certificates. Install scripts do not run.
A short name means a plugin of "adoc plugins list-available" and nothing else; any other package is given by its full name.
A plugin runs with your rights: install what you trust. It is tried before it takes the place of the version before,
which stays for "adoc plugins rollback".`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> @contoso/plugin-hello',
    '<%= config.bin %> <%= command.id %> @contoso/plugin-hello@1.0.0 --registry https://npm.contoso.example',
    '<%= config.bin %> <%= command.id %> ./plugin-hello.tgz --offline',
    '<%= config.bin %> <%= command.id %> git+https://dev.azure.com/contoso/Fabrikam/_git/plugin-hello#v1.0.0',
  ];
  static override usage = '<%= command.id %> NAME[@VERSION] | ./FILE.tgz | ./FOLDER | GIT-URL [FLAGS]';
  static override args = {
    plugin: Args.string({ required: true, description: 'Short or full name, tarball, folder or git repository.' }),
  };
  static override flags = { ...fetchFlags, force: forceFlag };

  protected override readonly view = pluginView;

  async run(): Promise<InstalledPlugin> {
    if (this.flags['allow-scripts']) this.warn(scriptsWarning);
    this.hint(`npm gets ${this.args.plugin} …`);
    return installPlugin(this.local, { what: this.args.plugin, options: installOptionsOf(this.flags) });
  }
}
