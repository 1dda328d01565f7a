import { isAuthorized } from '../../../api/authorized-resources.js';
import type { VariableGroup } from '../../../api/variable-groups.js';
import { variableGroupTable } from '../../../tables/variable-group.js';
import { GroupCommand } from '../../../variables/group-command.js';

export default class PipelinesVariableGroupShow extends GroupCommand<typeof PipelinesVariableGroupShow> {
  static override summary = 'Show a variable group, and whether all pipelines of the project may use it.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --group-id Shared',
    '<%= config.bin %> <%= command.id %> --id 1 --query authorized',
  ];

  protected override readonly view = variableGroupTable;

  async run(): Promise<VariableGroup> {
    const { client, project, group } = await this.connectToGroup();
    const authorized = await isAuthorized(client, project, { type: 'variablegroup', id: `${group.id}` });
    return { ...group, authorized };
  }
}
