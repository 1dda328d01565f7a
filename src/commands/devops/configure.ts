import { AdocError, exitCodes, Flags } from '@adoc/sdk';
import { askSettings } from '../../lib/configure/ask-settings.js';
import { checkChanges } from '../../lib/configure/check-changes.js';
import { listSettings } from '../../lib/configure/list-settings.js';
import { parseAssignments } from '../../lib/configure/parse-assignments.js';
import { type SettingRow, settingTable } from '../../lib/configure/setting-row.js';
import { useGitAliases } from '../../lib/git/git-aliases.js';
import { HostCommand } from '../../lib/host-command.js';
import { canAsk } from '../../lib/input/can-ask.js';
import type { SettingChanges } from '../../lib/settings/change-settings.js';

export default class DevopsConfigure extends HostCommand<typeof DevopsConfigure> {
  static override summary = 'Set, clear and list defaults.';
  static override description =
    `Defaults: organization, project, output, detect, ca. Called with nothing on a terminal, it asks for each in turn.
A default project belongs to the default organization: it is cleared when that changes.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --defaults organization=https://dev.azure.com/contoso project=Fabrikam',
    '<%= config.bin %> <%= command.id %> --defaults project=',
    '<%= config.bin %> <%= command.id %> --use-git-aliases true',
    '<%= config.bin %> <%= command.id %> --list',
  ];
  static override flags = {
    defaults: Flags.string({
      char: 'd',
      multiple: true,
      helpValue: 'NAME=VALUE…',
      summary: 'Defaults to set; NAME= clears one. Without a value: list them.',
    }),
    'use-git-aliases': Flags.boolean({
      allowNo: true,
      summary: 'Make git pr and git repo call repos pr and repos; false takes the aliases back.',
    }),
    list: Flags.boolean({ char: 'l', summary: 'List every default with value, source and file.' }),
  };

  protected override readonly view = settingTable;

  override async init(): Promise<void> {
    this.argv = bareDefaultsAsList(this.argv);
    await super.init();
  }

  async run(): Promise<SettingRow[]> {
    const aliases = this.flags['use-git-aliases'];
    if (aliases !== undefined) await useGitAliases(this.local.machine, aliases);
    const changes = await this.findChanges();
    if (changes) {
      await checkChanges(changes);
      const { droppedProject } = await this.local.changeSettings(changes);
      if (droppedProject)
        this.hint(`The default project ${droppedProject} belonged to the former default organization and is cleared.`);
    }
    return listSettings(this.local.machine);
  }

  private async findChanges(): Promise<SettingChanges | undefined> {
    if (this.flags.defaults) return parseAssignments(this.flags.defaults);
    if (this.flags.list || this.flags['use-git-aliases'] !== undefined) return undefined;
    if (canAsk(this.local.machine, this.options)) return askSettings(this.local.machine);
    throw new AdocError('Nothing to configure is given.', {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: ['adoc devops configure --defaults organization=URL project=NAME', 'adoc devops configure --list'],
    });
  }
}

/** `--defaults` without a value asks what the defaults are. oclif's parser has no flag whose values may be missing. */
function bareDefaultsAsList(argv: string[]): string[] {
  return argv.map((word, index) => {
    const isBare = (word === '--defaults' || word === '-d') && (argv[index + 1] ?? '-').startsWith('-');
    return isBare ? '--list' : word;
  });
}
