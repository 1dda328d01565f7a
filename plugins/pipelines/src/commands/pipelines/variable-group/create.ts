import { AdocError, exitCodes, Flags, ProjectCommand } from '@adoc/sdk';
import { authorize } from '../../../api/authorized-resources.js';
import { createVariableGroup } from '../../../api/change-variable-groups.js';
import { getConnectionId } from '../../../api/service-connections.js';
import type { VariableGroup, VariableGroupInput } from '../../../api/variable-groups.js';
import { variableGroupTable } from '../../../tables/variable-group.js';
import { groupValueFlags, readGroupValues } from '../../../variables/group-values.js';
import { nameOfSecret } from '../../../variables/name-of-secret.js';
import { secretSources } from '../../../variables/read-value.js';
import { readersOf } from '../../../variables/readers.js';
import { vaultSecret } from '../../../variables/vault-secret.js';

export default class PipelinesVariableGroupCreate extends ProjectCommand<typeof PipelinesVariableGroupCreate> {
  static override summary = 'Create a variable group, with values of its own or those of an Azure Key Vault.';
  static override description = secretSources;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name Payments --variables region=westeurope "title=The shop" --authorize true',
    'AZURE_DEVOPS_EXT_PIPELINE_VAR_apiKey=$TOKEN <%= config.bin %> <%= command.id %> --name Keys --secrets apiKey',
    '<%= config.bin %> <%= command.id %> --name Vault --key-vault fabrikam-kv --service-connection Azure --secrets db-password',
    'echo "region: west europe" | <%= config.bin %> <%= command.id %> --name Regions --variables-file -',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Its name.' }),
    ...groupValueFlags,
    'key-vault': Flags.string({
      dependsOn: ['service-connection', 'secrets'],
      exclusive: ['variables', 'variables-file', 'secrets-file'],
      summary: 'Name of the Azure Key Vault that holds its values.',
    }),
    'service-connection': Flags.string({
      dependsOn: ['key-vault'],
      summary: 'Id or name of the service connection that reaches the vault.',
    }),
    description: Flags.string({ summary: 'What it is for.' }),
    authorize: Flags.boolean({ allowNo: true, summary: 'Let all pipelines of the project use it.' }),
  };

  protected override readonly view = variableGroupTable;

  async run(): Promise<VariableGroup> {
    const { name, description, authorize: authorized = false } = this.flags;
    const content = await this.#content();
    if (Object.keys(content.variables).length === 0) throw noVariables();
    const { client, project } = await this.connect();
    const group = { name, ...content, ...(description !== undefined && { description }) };
    const created = await createVariableGroup(client, project, group);
    if (authorized) await authorize(client, project, { type: 'variablegroup', id: `${created.id}`, authorized });
    return { ...created, authorized };
  }

  async #content(): Promise<Pick<VariableGroupInput, 'type' | 'variables' | 'providerData'>> {
    const { secrets = [], 'key-vault': vault, 'service-connection': connection } = this.flags;
    if (vault !== undefined && connection !== undefined) {
      const named = secrets.map((name) => [nameOfSecret(name), vaultSecret]);
      const { client, project } = await this.connect();
      const serviceEndpointId = await getConnectionId(client, project, connection);
      return {
        type: 'AzureKeyVault',
        variables: Object.fromEntries(named),
        providerData: { serviceEndpointId, vault },
      };
    }
    return { type: 'Vsts', variables: await readGroupValues(this.flags, readersOf(this.host, this.options)) };
  }
}

const noVariables = (): AdocError =>
  new AdocError('A variable group has at least one variable.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['--variables name=value', '--variables-file FILE', '--secrets NAME'],
  });
