import { ProjectCommand } from '@adoc/sdk';
import { type Policy, updatePolicy } from '../../../api/policies.js';
import { parsePolicy } from '../../../policies/parse-policy.js';
import { policyFileFlag, policyIdFlag } from '../../../policies/policy-flags.js';
import { policyTable } from '../../../tables/policy.js';

export default class ReposPolicyUpdate extends ProjectCommand<typeof ReposPolicyUpdate> {
  static override summary = 'Replace a policy by the one in a file.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1 --config policy.json'];
  static override flags = { id: policyIdFlag, config: policyFileFlag };

  protected override readonly view = policyTable;

  async run(): Promise<Policy> {
    const policy = parsePolicy(await this.readData(this.flags.config), this.flags.config);
    const { client, project } = await this.connect();
    return updatePolicy(client, project, this.flags.id, policy);
  }
}
