import { type Command, Flags, ProjectCommand, type RestClient } from '@adoc/sdk';
import { getVariableGroup, type VariableGroup } from '../api/variable-groups.js';

interface GroupConnection {
  client: RestClient;
  project: string;
  group: VariableGroup;
}

/** A command about one variable group. */
export abstract class GroupCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override baseFlags = {
    ...ProjectCommand.baseFlags,
    'group-id': Flags.string({
      aliases: ['id'],
      required: true,
      summary: 'Id or name of the variable group. Also --id.',
      helpGroup: 'TARGET',
    }),
  };

  /** @throws AdocError when there is no such group */
  protected async connectToGroup(): Promise<GroupConnection> {
    const { 'group-id': name } = this.flags as { 'group-id': string };
    const { client, project } = await this.connect();
    return { client, project, group: await getVariableGroup(client, project, name) };
  }
}
