import { AdocError, exitCodes, ProjectCommand } from '@adoc/sdk';
import { getPolicy, type Policy, updatePolicy } from '../api/policies.js';
import { policyTable } from '../tables/policy.js';
import { changeSettings } from './change-settings.js';
import { type PolicyFlags, policyFlags, policyIdFlag, policyRepositoryFlag } from './policy-flags.js';
import type { PolicyKind } from './policy-kind.js';
import { policyKinds } from './policy-kinds.js';
import { rescope } from './policy-scope.js';
import { getRepositoryId } from './repository-id.js';

/** The command that changes policies of a kind. What its flags do not name stays as it is. */
export function updatePolicyCommand(kind: PolicyKind) {
  return class UpdatePolicy extends ProjectCommand<typeof UpdatePolicy> {
    static override summary = `Change a policy that requires ${kind.rule}.`;
    static override examples = [`<%= config.bin %> <%= command.id %> --id 1 ${kind.examples.update}`];
    static override baseFlags = { ...ProjectCommand.baseFlags, id: policyIdFlag, repository: policyRepositoryFlag };
    static override flags = policyFlags(kind, 'update');

    protected override readonly view = policyTable;

    async run(): Promise<Policy> {
      const { client, project } = await this.connect();
      const { id, ...flags }: PolicyFlags & { id: number } = this.flags;
      const known = await getPolicy(client, project, id);
      refuseOtherKind(known, kind);
      const { repository, branch, 'branch-match-type': matchKind } = flags;
      const repositoryId = repository && (await getRepositoryId(client, project, repository));
      const scoped = rescope(known, { repositoryId, branch, matchKind });
      const lookup = { project, client, graph: () => this.session.client('graph') };
      return updatePolicy(client, project, id, {
        ...known,
        isBlocking: flags.blocking ?? known.isBlocking,
        isEnabled: flags.enabled ?? known.isEnabled,
        settings: await changeSettings(kind, scoped, { flags, lookup }),
      });
    }
  };
}

/** @throws AdocError (exit 2) which names the command of the kind that the policy has */
function refuseOtherKind({ id, type }: Policy, kind: PolicyKind): void {
  if (type.id.toLowerCase() === kind.typeId) return;
  const own = Object.values(policyKinds).find(({ typeId }) => typeId === type.id.toLowerCase());
  throw new AdocError(`The policy ${id} is of the kind "${type.displayName ?? type.id}", not ${kind.name}.`, {
    code: 'other-policy-kind',
    exitCode: exitCodes.usage,
    suggestions: [
      own ? `adoc repos policy ${own.name} update --id ${id}` : `adoc repos policy update --id ${id} --config FILE`,
    ],
  });
}
