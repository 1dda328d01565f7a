import { ProjectCommand } from '@adoc/sdk';
import { getPolicy, type Policy } from '../../../api/policies.js';
import { policyIdFlag } from '../../../policies/policy-flags.js';
import { policyTable } from '../../../tables/policy.js';

export default class ReposPolicyShow extends ProjectCommand<typeof ReposPolicyShow> {
  static override summary = 'Show a policy.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --output json > policy.json',
  ];
  static override flags = { id: policyIdFlag };

  protected override readonly view = policyTable;

  async run(): Promise<Policy> {
    const { client, project } = await this.connect();
    const policy = await getPolicy(client, project, this.flags.id);
    if (policy.isDeleted) this.hint(`The policy ${policy.id} is deleted, and not in force any more.`);
    return policy;
  }
}
