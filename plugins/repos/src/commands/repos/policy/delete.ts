import { ProjectCommand, sentences, yesFlag } from '@adoc/sdk';
import { deletePolicy, getPolicy, type Policy } from '../../../api/policies.js';
import { describePolicy } from '../../../policies/describe-policy.js';
import { policyIdFlag } from '../../../policies/policy-flags.js';

export default class ReposPolicyDelete extends ProjectCommand<typeof ReposPolicyDelete> {
  static override summary = 'Delete a policy.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1 --yes'];
  static override flags = { id: policyIdFlag, yes: yesFlag };

  protected override readonly view = sentences<Policy>((policy) => [`The ${describePolicy(policy)} is deleted.`]);

  async run(): Promise<Policy> {
    const { client, project } = await this.connect();
    const policy = await getPolicy(client, project, this.flags.id);
    await this.confirm(`Delete the ${describePolicy(policy)}?`);
    await deletePolicy(client, project, policy.id);
    return policy;
  }
}
