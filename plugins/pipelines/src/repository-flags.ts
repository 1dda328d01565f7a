import { AdocError, exitCodes, Flags, type RestClient } from '@adoc/sdk';
import type { DefinitionFilter } from './api/definitions.js';
import { getRepository } from './api/repositories.js';

/** Which repository pipelines have their code from. */
export const repositoryFlags = {
  repository: Flags.string({
    summary: 'Only those of this repository: name or id, or owner/name of one on GitHub.',
  }),
  'repository-type': Flags.option({
    options: ['tfsversioncontrol', 'tfsgit', 'git', 'github', 'githubenterprise', 'bitbucket', 'svn'] as const,
    summary: 'Where that repository is. Default: tfsgit, which is Azure Repos.',
  })(),
};

/** @throws AdocError when a repository of Azure Repos is not there */
export async function filterByRepository(
  client: RestClient,
  project: string,
  { repository, type }: { repository: string | undefined; type?: string | undefined },
): Promise<Pick<DefinitionFilter, 'repositoryId' | 'repositoryType'>> {
  if (repository === undefined && type !== undefined) throw noRepository(type);
  if (repository === undefined) return {};
  if (type !== undefined && type !== 'tfsgit') return { repositoryId: repository, repositoryType: type };
  // The service filters by ids only, and knows elsewhere's by their names.
  const { id } = await getRepository(client, project, repository);
  return { repositoryId: id, repositoryType: 'tfsgit' };
}

const noRepository = (type: string): AdocError =>
  new AdocError(`It is not said which repository of the type ${type} is meant.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Give one: --repository NAME'],
  });
