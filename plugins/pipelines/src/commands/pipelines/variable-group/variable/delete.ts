import { AdocError, exitCodes, Flags, sentences, yesFlag } from '@adoc/sdk';
import type { GroupVariables } from '../../../../api/variable-groups.js';
import { removeVariable } from '../../../../variables/change-variables.js';
import { GroupVariableCommand, groupOwner } from '../../../../variables/group-variable-command.js';
import { getName, onlyOne, type Variables } from '../../../../variables/variable.js';

export default class PipelinesVariableGroupVariableDelete extends GroupVariableCommand<
  typeof PipelinesVariableGroupVariableDelete
> {
  static override summary = 'Delete a variable of a variable group.';
  static override examples = ['<%= config.bin %> <%= command.id %> --group-id Shared --name region --yes'];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name of the variable.' }),
    yes: yesFlag,
  };

  protected override readonly view = sentences<Variables>((gone) => [
    `The variable ${Object.keys(gone).join()} is deleted.`,
  ]);

  async run(): Promise<GroupVariables> {
    const { group } = await this.connectToGroup();
    const owner = groupOwner(group);
    const name = getName(group.variables, this.flags.name, owner);
    const left = removeVariable(group.variables, { owner, name });
    if (Object.keys(left).length === 0) throw lastOne(name, group.name);
    await this.confirm(`Delete the variable ${name} of the variable group ${group.name}?`);
    await this.save(group, left);
    return onlyOne(group.variables, name);
  }
}

/** The service takes no group without a variable. */
const lastOne = (name: string, group: string): AdocError =>
  new AdocError(`"${name}" is the only variable of the variable group "${group}", and a group has at least one.`, {
    code: 'last-variable',
    exitCode: exitCodes.usage,
    suggestions: [`Delete the group: adoc pipelines variable-group delete --group-id "${group}"`],
  });
