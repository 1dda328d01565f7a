import { projectNotFound } from '../../areas/core/errors.js';
import type { Project } from '../../areas/core/project.js';
import type { Call } from '../route.js';

/** Projects the caller may see: without a credential, the public ones. */
export const visibleProjects = ({ caller, organization }: Call): Project[] =>
  organization.projects.filter((project) => !caller.anonymous || project.visibility === 'public');

/**
 * The project a path names, by name or id, without regard to case.
 * @throws ServiceError that it is not found.
 */
export function getProject(call: Call, nameOrId: string): Project {
  const wanted = nameOrId.toLowerCase();
  const project = visibleProjects(call).find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (!project || project.state === 'deleted') throw projectNotFound(nameOrId);
  return project;
}
