import type { GroupVariable, GroupVariables, VariableGroup } from '../../../../api/variable-groups.js';
import { addVariable } from '../../../../variables/change-variables.js';
import { GroupVariableCommand, groupOwner, isInVault } from '../../../../variables/group-variable-command.js';
import { readValue, secretSources } from '../../../../variables/read-value.js';
import { readersOf } from '../../../../variables/readers.js';
import { refuseVaultValue } from '../../../../variables/refuse-vault-value.js';
import { onlyOne } from '../../../../variables/variable.js';
import { variableFlags } from '../../../../variables/variable-flags.js';
import { vaultSecret } from '../../../../variables/vault-secret.js';

export default class PipelinesVariableGroupVariableCreate extends GroupVariableCommand<
  typeof PipelinesVariableGroupVariableCreate
> {
  static override summary = 'Add a variable to a variable group.';
  static override description = `${secretSources}
In a group that takes its values from Azure Key Vault, the name is that of a secret of the vault, and there is no value to give.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --group-id Shared --name country --value "The Netherlands"',
    'AZURE_DEVOPS_EXT_PIPELINE_VAR_apiKey=$TOKEN <%= config.bin %> <%= command.id %> --group-id 1 --name apiKey --secret true',
  ];
  static override flags = variableFlags;

  async run(): Promise<GroupVariables> {
    const { name, secret: isSecret = false } = this.flags;
    const { group } = await this.connectToGroup();
    const variable = isInVault(group) ? this.#ofVault(group) : await this.#valueOf(isSecret);
    const variables = addVariable(group.variables, { owner: groupOwner(group), name, variable });
    return onlyOne(await this.save(group, variables), name);
  }

  #ofVault({ name }: VariableGroup): GroupVariable {
    refuseVaultValue(this.flags, name);
    return vaultSecret;
  }

  async #valueOf(isSecret: boolean): Promise<GroupVariable> {
    const readers = readersOf(this.host, this.options);
    const value = await readValue({ ...this.flags, isSecret, isWanted: true }, readers);
    return { value: value ?? null, isSecret };
  }
}
