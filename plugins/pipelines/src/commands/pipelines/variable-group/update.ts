import { Flags } from '@adoc/sdk';
import { authorize, isAuthorized } from '../../../api/authorized-resources.js';
import { updateVariableGroup } from '../../../api/change-variable-groups.js';
import type { VariableGroup } from '../../../api/variable-groups.js';
import { refuseNoChange } from '../../../refuse-no-change.js';
import { variableGroupTable } from '../../../tables/variable-group.js';
import { GroupCommand } from '../../../variables/group-command.js';

export default class PipelinesVariableGroupUpdate extends GroupCommand<typeof PipelinesVariableGroupUpdate> {
  static override summary = 'Rename or describe a variable group, or let all pipelines of the project use it.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --group-id Shared --name Common --description "For all pipelines."',
    '<%= config.bin %> <%= command.id %> --id 1 --authorize false',
  ];
  static override flags = {
    name: Flags.string({ summary: 'What it is to be called.' }),
    description: Flags.string({ summary: 'What it is for.' }),
    authorize: Flags.boolean({ allowNo: true, summary: 'Whether all pipelines of the project may use it.' }),
  };

  protected override readonly view = variableGroupTable;

  async run(): Promise<VariableGroup> {
    const { name, description, authorize: authorized } = this.flags;
    refuseNoChange(this.flags, ['name', 'description', 'authorize']);
    const { client, project, group } = await this.connectToGroup();
    const isChanged = name !== undefined || description !== undefined;
    const change = { ...(name !== undefined && { name }), ...(description !== undefined && { description }) };
    const updated = isChanged ? await updateVariableGroup(client, project, { known: group, ...change }) : group;
    const resource = { type: 'variablegroup', id: `${group.id}` } as const;
    if (authorized === undefined) return { ...updated, authorized: await isAuthorized(client, project, resource) };
    await authorize(client, project, { ...resource, authorized });
    return { ...updated, authorized };
  }
}
