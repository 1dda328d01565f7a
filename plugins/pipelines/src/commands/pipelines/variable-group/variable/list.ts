import type { GroupVariables } from '../../../../api/variable-groups.js';
import { GroupVariableCommand } from '../../../../variables/group-variable-command.js';

export default class PipelinesVariableGroupVariableList extends GroupVariableCommand<
  typeof PipelinesVariableGroupVariableList
> {
  static override summary = 'List the variables of a variable group, without the values of secrets.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --group-id Shared',
    '<%= config.bin %> <%= command.id %> --id 1 --query region.value --output tsv',
  ];

  async run(): Promise<GroupVariables> {
    return (await this.connectToGroup()).group.variables;
  }
}
