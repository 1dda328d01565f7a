import type { Command, View } from '@adoc/sdk';
import { updateVariableGroup } from '../api/change-variable-groups.js';
import type { GroupVariables, VariableGroup } from '../api/variable-groups.js';
import { groupVariableTable } from '../tables/variable.js';
import { GroupCommand } from './group-command.js';

/** A command about the variables of one group. */
export abstract class GroupVariableCommand<T extends typeof Command> extends GroupCommand<T> {
  protected override readonly view: View = groupVariableTable;

  /** Saves the group with other variables. */
  protected async save(group: VariableGroup, variables: GroupVariables): Promise<GroupVariables> {
    const { client, project } = await this.connect();
    return (await updateVariableGroup(client, project, { known: group, variables })).variables;
  }
}

export const groupOwner = ({ name }: VariableGroup): string => `The variable group "${name}"`;

/** Whether its values come from Azure Key Vault, and cannot be set here. */
export const isInVault = ({ type }: VariableGroup): boolean => type === 'AzureKeyVault';
