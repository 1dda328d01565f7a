import { errors } from '../../areas/errors.js';
import { repositoryNotFound } from '../../areas/git/errors.js';
import type { Repository } from '../../areas/git/repository.js';
import { getProject, visibleProjects } from '../core/find-project.js';
import type { Call } from '../route.js';

/** Repositories of the project the path names, or of all projects when it names none. */
export function repositoriesInScope(call: Call): Repository[] {
  const { project } = call.parameters;
  const scope = project === undefined ? visibleProjects(call) : [getProject(call, project)];
  return scope.flatMap(({ repositories }) => repositories);
}

/**
 * The repository a path names, by id or, inside a project, by name.
 * @throws ServiceError: status 404, or 400 for a name without a project.
 */
export function getRepository(call: Call): Repository {
  const asked = call.parameters.repositoryId ?? '';
  const wanted = asked.toLowerCase();
  const scope = repositoriesInScope(call);
  const byId = scope.find(({ id }) => id === wanted);
  if (byId) return byId;
  if (call.parameters.project === undefined && !/^[0-9a-f-]{36}$/.test(wanted)) {
    throw errors.badArgument('A project name is required in order to reference a Git repository by name.');
  }
  const byName = scope.find(({ name }) => name.toLowerCase() === wanted);
  if (!byName) throw repositoryNotFound(asked);
  return byName;
}
