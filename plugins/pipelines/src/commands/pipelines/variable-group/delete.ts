import { sentences, yesFlag } from '@adoc/sdk';
import { deleteVariableGroup } from '../../../api/change-variable-groups.js';
import type { VariableGroup } from '../../../api/variable-groups.js';
import { GroupCommand } from '../../../variables/group-command.js';

export default class PipelinesVariableGroupDelete extends GroupCommand<typeof PipelinesVariableGroupDelete> {
  static override summary = 'Delete a variable group. Other projects that share it keep it.';
  static override examples = ['<%= config.bin %> <%= command.id %> --group-id Shared --yes'];
  static override flags = { yes: yesFlag };

  protected override readonly view = sentences<VariableGroup>(({ name }) => [`The variable group ${name} is deleted.`]);

  async run(): Promise<VariableGroup> {
    const { client, project, group } = await this.connectToGroup();
    await this.confirm(`Delete the variable group ${group.name} (${Object.keys(group.variables).length} variables)?`);
    await deleteVariableGroup(client, project, group);
    return group;
  }
}
