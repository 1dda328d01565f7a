import { errors } from '../errors.js';
import { directoryOf } from '../identities/directory.js';
import { nameGroup } from '../identities/group.js';
import { type Operation, startOperation } from '../operations/operations.js';
import type { Organization } from '../organization.js';
import { coreErrors } from './errors.js';
import type { Project } from './project.js';
import { parseProjectName } from './project-name.js';
import { projectsOf } from './projects.js';
import { parseVisibility } from './visibility.js';

/** How long a change and a deletion take, in milliseconds. */
const UPDATE_TAKES = 1500;
const DELETE_TAKES = 3000;
/** By how much one change raises a project's revision. */
const STEP = 10;

interface ProjectChanges {
  name?: unknown;
  description?: unknown;
  visibility?: unknown;
}

/**
 * Starts to change a project.
 * @throws ServiceError when nothing is to be changed, the new name is wrong or taken, or the project is not well formed.
 */
export function updateProject(organization: Organization, project: Project, changes: ProjectChanges): Operation {
  refusePending(project);
  const name = typeof changes.name === 'string' ? parseProjectName(changes.name) : undefined;
  const visibility = changes.visibility === undefined ? undefined : parseVisibility(changes.visibility);
  const description = typeof changes.description === 'string' ? changes.description : undefined;
  if (name === undefined && visibility === undefined && description === undefined) {
    throw errors.badArgument('Nothing of the project is to be updated.');
  }
  if (name !== undefined) projectsOf(organization).refuseTaken(name, project);
  return startOperation(organization, {
    takes: UPDATE_TAKES,
    finish: async () => {
      if (name !== undefined && name !== project.name) rename(organization, project, name);
      if (visibility !== undefined) project.visibility = visibility;
      if (description !== undefined) project.description = description;
      touch(organization, project);
      await organization.events.emit('project', { project, change: 'updated' });
    },
  });
}

/** Starts to delete a project. @throws ServiceError when it is not well formed. */
export function deleteProject(organization: Organization, project: Project): Operation {
  refusePending(project);
  project.state = 'deleting';
  touch(organization, project);
  return startOperation(organization, {
    takes: DELETE_TAKES,
    finish: async () => {
      const directory = directoryOf(organization);
      for (const group of directory.groupsIn(project)) directory.remove(group.id);
      projectsOf(organization).remove(project);
      await organization.events.emit('project', { project, change: 'deleted' });
    },
  });
}

function refusePending({ name, state }: Project): void {
  if (state !== 'wellFormed') throw coreErrors.workPending(name);
}

function rename(organization: Organization, project: Project, name: string): void {
  projectsOf(organization).refuseTaken(name, project);
  const groups = directoryOf(organization).groupsIn(project);
  projectsOf(organization).rename(project, name);
  for (const group of groups) nameGroup(group, organization);
}

function touch({ clock }: Organization, project: Project): void {
  project.revision += STEP;
  project.lastUpdateTime = clock.date();
}
