import { ProjectCommand } from '@adoc/sdk';
import { createPolicy, type Policy } from '../../../api/policies.js';
import { parsePolicy } from '../../../policies/parse-policy.js';
import { policyFileFlag } from '../../../policies/policy-flags.js';
import { policyTable } from '../../../tables/policy.js';

export default class ReposPolicyCreate extends ProjectCommand<typeof ReposPolicyCreate> {
  static override summary = 'Create a policy of any kind from a file.';
  static override examples = ['<%= config.bin %> <%= command.id %> --config policy.json'];
  static override flags = { config: policyFileFlag };

  protected override readonly view = policyTable;

  async run(): Promise<Policy> {
    const policy = parsePolicy(await this.readData(this.flags.config), this.flags.config);
    const { client, project } = await this.connect();
    return createPolicy(client, project, policy);
  }
}
