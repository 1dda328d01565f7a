import { Args, exitCodes, Flags } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { type Imported, importPlugins, importTable } from '../../lib/plugins/import-plugins.js';
import { fetchFlags, forceFlag, installOptionsOf, scriptsWarning } from '../../lib/plugins/install-flags.js';

export default class PluginsImport extends HostCommand<typeof PluginsImport> {
  static override summary = 'Install exactly the plugins that "adoc plugins export" wrote down.';
  static override description =
    `Each package has to have the integrity of the file, dependencies too. Plugins that are not in the file stay.
With --tarballs packages are taken from a folder, found by their integrity, whatever the files are called; with --offline from there and
npm's cache only. Exits with 1 when one of them could not be installed.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> plugins.json',
    '<%= config.bin %> <%= command.id %> plugins.json --tarballs ./tarballs --offline',
  ];
  static override usage = '<%= command.id %> FILE [FLAGS]';
  static override args = { file: Args.string({ required: true, description: 'The file; - reads standard input.' }) };
  static override flags = {
    tarballs: Flags.string({ helpValue: 'FOLDER', summary: 'Folder of packages, as npm pack makes them.' }),
    ...fetchFlags,
    force: forceFlag,
  };

  protected override readonly view = importTable;

  async run(): Promise<Imported[]> {
    if (this.flags['allow-scripts']) this.warn(scriptsWarning);
    const { tarballs } = this.flags;
    const rows = await importPlugins(this.local, {
      file: this.args.file,
      tarballs,
      options: installOptionsOf(this.flags),
    });
    if (rows.some(({ problem }) => problem !== null)) this.exitCode = exitCodes.failed;
    return rows;
  }
}
