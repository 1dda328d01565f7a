import { createPolicy, type Policy } from '../api/policies.js';
import { RepositoryCommand } from '../repository-command.js';
import { policyTable } from '../tables/policy.js';
import { changeSettings } from './change-settings.js';
import { type PolicyFlags, policyFlags, policyRepositoryFlag } from './policy-flags.js';
import type { PolicyKind } from './policy-kind.js';
import { changeScope } from './policy-scope.js';
import { getRepositoryId } from './repository-id.js';

/** The command that creates policies of a kind. */
export function createPolicyCommand(kind: PolicyKind) {
  const target = `--repository web${kind.covers === 'branch' ? ' --branch main' : ''}`;
  return class CreatePolicy extends RepositoryCommand<typeof CreatePolicy> {
    static override summary = `Create a policy that requires ${kind.rule}.`;
    static override examples = [`<%= config.bin %> <%= command.id %> ${target} ${kind.examples.create}`.trimEnd()];
    static override baseFlags = { ...RepositoryCommand.baseFlags, repository: policyRepositoryFlag };
    static override flags = policyFlags(kind, 'create');

    protected override readonly view = policyTable;

    async run(): Promise<Policy> {
      const { client, project, repository } = await this.connect();
      const flags: PolicyFlags = this.flags;
      const lookup = { project, client, graph: () => this.session.client('graph') };
      const settings = await changeSettings(kind, kind.fixed ?? {}, { flags, lookup });
      const repositoryId = await getRepositoryId(client, project, repository);
      const scope = changeScope({}, { repositoryId, branch: flags.branch, matchKind: flags['branch-match-type'] });
      return createPolicy(client, project, {
        isBlocking: flags.blocking ?? true,
        isEnabled: flags.enabled ?? true,
        type: { id: kind.typeId },
        settings: { ...settings, scope: [scope] },
      });
    }
  };
}
