import { projectNotFound } from '../../areas/core/errors.js';
import type { Project } from '../../areas/core/project.js';
import { projectsOf } from '../../areas/core/projects.js';
import type { Call } from '../route.js';

/** Projects the caller may see: without a credential, the public ones. */
export const visibleProjects = ({ caller, organization }: Call): readonly Project[] =>
  caller.anonymous ? organization.projects.filter(({ visibility }) => visibility === 'public') : organization.projects;

/**
 * The project a path names, by name or id, without regard to case.
 * @throws ServiceError that it is not found.
 */
export function getProject({ caller, organization }: Call, nameOrId: string): Project {
  const project = projectsOf(organization).find(nameOrId);
  if (!project || (caller.anonymous && project.visibility !== 'public')) throw projectNotFound(nameOrId);
  return project;
}
