import type { ProjectSeed } from '../../seed/seed.js';
import { errors } from '../errors.js';
import { createRepository } from '../git/create-repository.js';
import { directoryOf } from '../identities/directory.js';
import { seedProjectGroups } from '../identities/seed-groups.js';
import { type Operation, startOperation } from '../operations/operations.js';
import type { Organization } from '../organization.js';
import { getProcess } from './processes.js';
import type { Project } from './project.js';
import { parseProjectName } from './project-name.js';
import { projectsOf } from './projects.js';
import { parseVisibility } from './visibility.js';

/** How long it takes until a project can be used, in milliseconds. */
const TAKES = 3000;

/** What a client says about a project it wants. */
export interface NewProject {
  name?: unknown;
  description?: unknown;
  visibility?: unknown;
  capabilities?: {
    versioncontrol?: { sourceControlType?: unknown };
    processTemplate?: { templateTypeId?: unknown };
  };
}

/**
 * Starts to create a project; it is there at once, but well formed only when the operation is done.
 * @throws ServiceError when something required is missing, or the name is wrong or taken.
 */
export function createProject(organization: Organization, wanted: NewProject): Operation {
  const project = buildNewProject(organization, wanted);
  projectsOf(organization).add(project);
  return startOperation(organization, {
    takes: TAKES,
    begin: () => {
      project.state = 'new';
    },
    finish: () => complete(organization, project),
  });
}

function buildNewProject(organization: Organization, wanted: NewProject): Project {
  const { name, description, visibility, capabilities } = wanted;
  if (typeof name !== 'string' || name.trim() === '') throw errors.missing('projectToCreate.Name');
  if (!capabilities) throw errors.missing('projectToCreate.Capabilities');
  const control = String(capabilities.versioncontrol?.sourceControlType ?? '').toLowerCase();
  if (control === '') throw errors.missing('versioncontrol');
  if (control !== 'git' && control !== 'tfvc') {
    throw errors.badArgument(`The source control type '${control}' is not valid.`);
  }
  const template = capabilities.processTemplate?.templateTypeId;
  if (typeof template !== 'string') throw errors.missing('processTemplate');
  const process = getProcess(organization, template);
  const valid = parseProjectName(name);
  projectsOf(organization).refuseTaken(valid);
  const seed: ProjectSeed = { name: valid, process: process.name };
  return {
    id: organization.newId('project'),
    name: valid,
    description: typeof description === 'string' ? description : undefined,
    state: 'createPending',
    visibility: visibility === undefined ? 'private' : parseVisibility(visibility),
    process: process.name,
    revision: 11 + organization.projects.length * 7,
    lastUpdateTime: organization.clock.date(),
    repositories: [],
    seed,
  };
}

/** Gives a new project what every project has. */
async function complete(organization: Organization, project: Project): Promise<void> {
  const directory = directoryOf(organization);
  // The groups that the organization started with come first: the new ones go into some of them.
  directory.groups();
  seedProjectGroups(organization, directory, project);
  await createRepository(organization, { project, name: project.name });
  project.state = 'wellFormed';
  project.lastUpdateTime = organization.clock.date();
  await organization.events.emit('project', { project, change: 'created' });
}
