import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import type { Definition } from './definition.js';

/** The repository that a pipeline builds, when it is one of the organization's own. */
export function repositoryOf(organization: Organization, { project, repository }: Definition): Repository | undefined {
  if (repository.type !== 'TfsGit') return undefined;
  const find = (repositories: readonly Repository[]): Repository | undefined =>
    repositories.find(({ id }) => id === repository.id);
  // Nearly always it is in the pipeline's own project.
  return find(project.repositories) ?? find(organization.projects.flatMap(({ repositories }) => repositories));
}
