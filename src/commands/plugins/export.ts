import { text } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { exportPlugins } from '../../lib/plugins/export-plugins.js';
import type { PluginsFile } from '../../lib/plugins/plugins-file.js';

export default class PluginsExport extends HostCommand<typeof PluginsExport> {
  static override summary = 'Write down which plugins are installed, for another machine or a pipeline.';
  static override description =
    `Versions and integrities of the plugins and of all that they depend on. Linked plugins are left out.
"adoc plugins import" installs the same bytes from it.`;
  static override examples = ['<%= config.bin %> <%= command.id %> > plugins.json'];

  protected override readonly view = text<PluginsFile>((file) => `${JSON.stringify(file, undefined, 2)}\n`);

  async run(): Promise<PluginsFile> {
    const { file, skipped } = await exportPlugins(this.local);
    if (skipped.length > 0)
      this.warn(`Left out, since they are in a folder of this machine only: ${skipped.join(', ')}`);
    return file;
  }
}
