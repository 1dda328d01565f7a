import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import type { Repository } from './repository.js';

const idsOf = perOrganization(() => new Map<string, Repository>());

/**
 * Finds a repository by id or, inside a project, by name; case does not matter.
 * @param project The only one to look in; all when undefined.
 */
export function findRepository(
  organization: Organization,
  project: Project | undefined,
  nameOrId: string,
): Repository | undefined {
  const wanted = nameOrId.toLowerCase();
  const byId = findById(organization, wanted);
  if (byId && (!project || byId.project === project)) return byId;
  return project?.repositories.find(({ name }) => name.toLowerCase() === wanted);
}

function findById(organization: Organization, id: string): Repository | undefined {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const known = idsOf(organization);
  const isThere = (repository: Repository | undefined): boolean =>
    repository?.project.state !== 'deleted' && (repository?.project.repositories.includes(repository) ?? false);
  if (!isThere(known.get(id))) {
    known.clear();
    for (const project of organization.projects) {
      for (const repository of project.repositories) known.set(repository.id, repository);
    }
  }
  const found = known.get(id);
  return isThere(found) ? found : undefined;
}
