import { Flags, ProjectCommand } from '@adoc/sdk';
import { actionFlag } from '../../../action-flag.js';
import { listVariableGroups, type VariableGroup } from '../../../api/variable-groups.js';
import { variableGroupListTable } from '../../../tables/variable-group.js';

export default class PipelinesVariableGroupList extends ProjectCommand<typeof PipelinesVariableGroupList> {
  static override summary = 'List the variable groups of a project, the newest first.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --group-name "Sh*" --action use --query-order Asc --query "[].name"',
  ];
  static override flags = {
    'group-name': Flags.string({ summary: 'Only those of this name; * stands for anything.' }),
    action: { ...actionFlag, aliases: ['action-filter'] },
    'query-order': Flags.option({
      options: ['Asc', 'Desc'] as const,
      summary: 'Oldest or newest first. Default: Desc.',
    })(),
    top: Flags.integer({ min: 1, summary: 'How many to list at most. Default: all.' }),
    'continuation-token': Flags.string({
      summary: 'Where to go on, for scripts of az. Lists are complete without it.',
    }),
  };

  protected override readonly view = variableGroupListTable;

  async run(): Promise<AsyncIterable<VariableGroup>> {
    const { client, project } = await this.connect();
    const { 'group-name': groupName, action, top, 'query-order': order = 'Desc' } = this.flags;
    return listVariableGroups(client, project, {
      groupName,
      actionFilter: action,
      limit: top,
      queryOrder: order === 'Asc' ? 'idAscending' : 'idDescending',
      continuationToken: this.flags['continuation-token'],
    });
  }
}
