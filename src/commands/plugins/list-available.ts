import { defineTable } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { listCatalogue } from '../../lib/plugins/catalogue.js';
import { listInstalled } from '../../lib/plugins/installed-plugins.js';

interface AvailablePlugin {
  name: string;
  package: string;
  range: string;
  summary: string;
  commands: string[];
  /** Also where it came with adoc. */
  installed: boolean;
}

export default class PluginsListAvailable extends HostCommand<typeof PluginsListAvailable> {
  static override summary = 'List the plugins that can be installed by a short name.';
  static override description =
    'The list comes with adoc: nothing is asked for it. Any other plugin is installed by the full name of its package.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --query "[?!installed].name" --output tsv',
  ];

  protected override readonly view = defineTable<AvailablePlugin>({
    Name: (row) => row.name,
    Package: (row) => row.package,
    Versions: (row) => row.range,
    Installed: (row) => (row.installed ? 'yes' : 'no'),
    Summary: { value: (row) => row.summary, cut: true },
  });

  async run(): Promise<AvailablePlugin[]> {
    // Commands that manage plugins run without those that are installed.
    const installed = new Set((await listInstalled(this.local)).map((plugin) => plugin.name));
    return listCatalogue().map(({ shortName, name, range, summary, commands }) => ({
      name: shortName,
      package: name,
      range,
      summary,
      commands,
      installed: installed.has(name) || this.config.plugins.has(name),
    }));
  }
}
