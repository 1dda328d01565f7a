import { errors } from '../../areas/errors.js';
import { repositoryNotFound } from '../../areas/git/errors.js';
import { findRepository } from '../../areas/git/find-repository.js';
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
  const { project, repositoryId, repositoryNameOrId = '' } = call.parameters;
  const asked = repositoryId ?? repositoryNameOrId;
  const scope = project === undefined ? undefined : getProject(call, project);
  const found = findRepository(call.organization, scope, asked);
  if (!found && !scope && !/^[0-9a-f-]{36}$/i.test(asked)) {
    throw errors.badArgument('A project name is required in order to reference a Git repository by name.');
  }
  if (!found || (call.caller.anonymous && found.project.visibility !== 'public')) throw repositoryNotFound(asked);
  return found;
}

/**
 * The repository a path names, when its content may be read.
 * @throws ServiceError as `getRepository`, and when it is disabled.
 */
export function getEnabledRepository(call: Call): Repository {
  const repository = getRepository(call);
  if (repository.isDisabled) throw repositoryNotFound(repository.id);
  return repository;
}
