import { Flags, fullRef, ProjectCommand } from '@adoc/sdk';
import { listPolicies, listPoliciesOn, type Policy } from '../../../api/policies.js';
import { policiesOf } from '../../../policies/policies-of.js';
import { policyRepositoryFlag } from '../../../policies/policy-flags.js';
import { getRepositoryId } from '../../../policies/repository-id.js';
import { policyTable } from '../../../tables/policy.js';

export default class ReposPolicyList extends ProjectCommand<typeof ReposPolicyList> {
  static override summary = 'List the policies of a project, of a repository, or those in force on a branch.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --repository web --branch main',
  ];
  static override baseFlags = { ...ProjectCommand.baseFlags, repository: policyRepositoryFlag };
  static override flags = {
    branch: Flags.string({ summary: 'Only what is in force on this branch of the repository.' }),
  };

  protected override readonly view = policyTable;

  async run(): Promise<AsyncIterable<Policy>> {
    const { client, project } = await this.connect();
    const { branch, repository } = this.flags;
    if (branch !== undefined) {
      const { value } = await this.session.repository();
      const repositoryId = await getRepositoryId(client, project, value);
      return listPoliciesOn(client, project, { repositoryId, refName: fullRef(branch) });
    }
    const all = listPolicies(client, project);
    return repository === undefined ? all : policiesOf(all, await getRepositoryId(client, project, repository));
  }
}
