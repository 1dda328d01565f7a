import path from 'node:path';
import { AdocError, Args, exitCodes, Flags, sentences } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { listInstalled } from '../../lib/plugins/installed-plugins.js';
import { pluginFiles } from '../../lib/scaffold/plugin-files.js';
import { parsePluginName } from '../../lib/scaffold/plugin-name.js';
import { writePlugin } from '../../lib/scaffold/write-plugin.js';

interface CreatedPlugin {
  name: string;
  topic: string;
  folder: string;
  files: string[];
}

export default class PluginsCreate extends HostCommand<typeof PluginsCreate> {
  static override summary = 'Write a new plugin: a command, its test, and all that is needed to build and install it.';
  static override description = 'Nothing is downloaded; "npm install" in the new folder gets what it is built with.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> @contoso/plugin-audit',
    '<%= config.bin %> <%= command.id %> @contoso/plugin-tools --topic audit --directory tools/audit',
  ];
  static override usage = '<%= command.id %> NAME [FLAGS]';
  static override args = {
    name: Args.string({
      required: true,
      description: 'Name of the package; "plugin-" is put before it if it lacks it.',
    }),
  };
  static override flags = {
    topic: Flags.string({ summary: 'First word of its commands. Default: the name without scope and "plugin-".' }),
    directory: Flags.string({ summary: 'Folder to write, new or empty. Default: the name without its scope.' }),
  };

  protected override readonly view = sentences<CreatedPlugin>(({ name, topic, folder }) => [
    `Wrote the plugin ${name} into ${folder}.`,
    'Next, in that folder:',
    '  npm install',
    '  npm test',
    '  adoc plugins link .',
    `  adoc ${topic} projects`,
  ]);

  async run(): Promise<CreatedPlugin> {
    const name = parsePluginName(this.args.name, this.flags.topic);
    await this.refuseTakenTopic(name.topic);
    const { cwd, host } = this.local.machine;
    const folder = path.resolve(cwd, this.flags.directory ?? name.folder);
    const files = pluginFiles(name, host.version);
    await writePlugin(folder, files);
    return { name: name.package, topic: name.topic, folder, files: Object.keys(files) };
  }

  /** Commands of one topic that come from two packages would confuse whoever reads its help. */
  private async refuseTakenTopic(topic: string): Promise<void> {
    const installed = (await listInstalled(this.local)).flatMap(({ commands }) => commands);
    const ids = [...this.config.commandIDs, ...installed];
    if (!ids.some((id) => id === topic || id.startsWith(`${topic}:`))) return;
    throw new AdocError(`There are commands that begin with "${topic}" already.`, {
      code: 'topic-taken',
      exitCode: exitCodes.usage,
      suggestions: ['Name another first word by --topic.'],
    });
  }
}
