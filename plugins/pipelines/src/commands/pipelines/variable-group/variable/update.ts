import { Flags } from '@adoc/sdk';
import type { GroupVariables } from '../../../../api/variable-groups.js';
import { refuseNoChange } from '../../../../refuse-no-change.js';
import { changeVariable } from '../../../../variables/change-variables.js';
import { GroupVariableCommand, groupOwner, isInVault } from '../../../../variables/group-variable-command.js';
import { readValue, secretSources, valueFlags } from '../../../../variables/read-value.js';
import { refuseVaultValue } from '../../../../variables/refuse-vault-value.js';
import { getName, onlyOne } from '../../../../variables/variable.js';

export default class PipelinesVariableGroupVariableUpdate extends GroupVariableCommand<
  typeof PipelinesVariableGroupVariableUpdate
> {
  static override summary = 'Change a variable of a variable group.';
  static override description = secretSources;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --group-id Shared --name region --value northeurope --new-name location',
    'echo $TOKEN | <%= config.bin %> <%= command.id %> --group-id Shared --name region --secret true --prompt-value true',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name of the variable.' }),
    'new-name': Flags.string({ summary: 'What it is to be called.' }),
    ...valueFlags,
    'prompt-value': Flags.boolean({ allowNo: true, summary: 'Take a new value from where secrets come from.' }),
    secret: Flags.boolean({ allowNo: true, summary: 'Nobody gets the value back; logs show ***.' }),
  };

  async run(): Promise<GroupVariables> {
    const { name, secret, 'new-name': newName } = this.flags;
    refuseNoChange(this.flags, ['new-name', 'value', 'value-file', 'prompt-value', 'secret']);
    const { group } = await this.connectToGroup();
    if (isInVault(group)) refuseVaultValue(this.flags, group.name);
    const place = { owner: groupOwner(group), name };
    const isSecret = secret ?? group.variables[getName(group.variables, name, place.owner)]?.isSecret ?? false;
    const isWanted = this.flags['prompt-value'] ?? false;
    const value = await readValue({ ...this.flags, isSecret, isWanted }, (label) => this.readSecret(label));
    const changed = changeVariable(group.variables, place, { newName, value, isSecret: secret });
    return onlyOne(await this.save(group, changed), newName ?? name);
  }
}
