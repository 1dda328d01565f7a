import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import type { BuildRequest } from './build-request.js';
import { resolveRef } from './read-file.js';
import { repositoryOf } from './repository-of.js';
import type { Origin } from './run/run-variables.js';
import { InvalidYaml } from './yaml/invalid-yaml.js';

/** Fills in what a request leaves to the pipeline. @throws InvalidYaml when its branch is not there. */
export async function findOrigin(organization: Organization, request: BuildRequest): Promise<Origin> {
  const { definition, user, pullRequestId } = request;
  const repository = repositoryOf(organization, definition);
  const branch = request.sourceBranch ?? definition.repository.defaultBranch ?? repository?.defaultBranch ?? 'main';
  const sourceBranch = branch.startsWith('refs/') ? branch : `refs/heads/${branch}`;
  return {
    definition,
    reason: request.reason ?? 'manual',
    sourceBranch,
    sourceVersion: request.sourceVersion ?? (await versionOf(organization, repository, sourceBranch)),
    requestedFor: request.requestedFor ?? user,
    pullRequestId,
    variables: withoutSecrets(request),
  };
}

/** What a secret holds is never written anywhere, so that nothing has to hide it. */
function withoutSecrets({ definition, variables, secrets = [] }: BuildRequest): BuildRequest['variables'] {
  if (!variables) return undefined;
  const ofDefinition = Object.entries(definition.variables).flatMap(([name, { isSecret }]) => (isSecret ? name : []));
  const hidden = new Set([...secrets, ...ofDefinition].map((name) => name.toLowerCase()));
  const shown = ([name, value]: [string, string]) => [name, hidden.has(name.toLowerCase()) ? '***' : value];
  return Object.fromEntries(Object.entries(variables).map(shown));
}

async function versionOf(organization: Organization, repository: Repository | undefined, ref: string): Promise<string> {
  // Repositories elsewhere cannot be asked.
  if (!repository) return '0'.repeat(40);
  const version = await resolveRef(organization, repository, ref);
  if (version !== undefined) return version;
  throw new InvalidYaml([
    `Could not find a version for the source branch ${ref} of repository ${repository.name}. Verify that the branch exists.`,
  ]);
}
