import type { GroupVariables } from '../../../../api/variable-groups.js';
import { GroupVariableCommand, groupOwner, isInVault } from '../../../../variables/group-variable-command.js';
import { readChange, refuseNoVariableChange } from '../../../../variables/read-change.js';
import { secretSources } from '../../../../variables/read-value.js';
import { readersOf } from '../../../../variables/readers.js';
import { refuseVaultValue } from '../../../../variables/refuse-vault-value.js';
import { variableChangeFlags } from '../../../../variables/variable-flags.js';

export default class PipelinesVariableGroupVariableUpdate extends GroupVariableCommand<
  typeof PipelinesVariableGroupVariableUpdate
> {
  static override summary = 'Change a variable of a variable group.';
  static override description = secretSources;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --group-id Shared --name region --value northeurope --new-name location',
    'echo $TOKEN | <%= config.bin %> <%= command.id %> --group-id Shared --name region --secret true --prompt-value true',
  ];
  static override flags = variableChangeFlags;

  async run(): Promise<GroupVariables> {
    refuseNoVariableChange(this.flags);
    const { group } = await this.connectToGroup();
    if (isInVault(group)) refuseVaultValue(this.flags, group.name);
    const readers = readersOf(this.host, this.options);
    const changed = await readChange(group.variables, { owner: groupOwner(group), given: this.flags, readers });
    return changed.of(await this.save(group, changed.all));
  }
}
