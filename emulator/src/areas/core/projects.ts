import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { coreErrors } from './errors.js';
import type { Project } from './project.js';

/** Finds the projects of an organization, however many there are. `organization.projects` holds them in order. */
export class Projects {
  readonly #live: Project[];
  readonly #byId = new Map<string, Project>();
  readonly #byName = new Map<string, Project>();
  /** Names that projects had before. */
  readonly #former = new Map<string, Project>();
  readonly #deleted: Project[] = [];

  constructor(live: Project[]) {
    this.#live = live;
    for (const project of live) this.#index(project);
  }

  /** By id or name, whatever the case. A deleted project is not found. */
  find(nameOrId: string): Project | undefined {
    const wanted = nameOrId.toLowerCase();
    const found = this.#byId.get(wanted) ?? this.#byName.get(wanted);
    return found?.state === 'deleted' ? undefined : found;
  }

  /** By a name that a project had before it was renamed. */
  findFormer(name: string): Project | undefined {
    return this.#former.get(name.toLowerCase());
  }

  /** Those that were deleted since the emulator started. */
  deleted(): readonly Project[] {
    return this.#deleted;
  }

  /** @throws ServiceError when another project has the name. */
  refuseTaken(name: string, except?: Project): void {
    const known = this.find(name);
    if (known && known !== except) throw coreErrors.projectExists(name);
  }

  add(project: Project): void {
    this.#live.push(project);
    this.#index(project);
  }

  rename(project: Project, name: string): void {
    this.#byName.delete(project.name.toLowerCase());
    this.#former.set(project.name.toLowerCase(), project);
    project.name = name;
    this.#byName.set(name.toLowerCase(), project);
  }

  remove(project: Project): void {
    project.state = 'deleted';
    this.#live.splice(this.#live.indexOf(project), 1);
    this.#byId.delete(project.id);
    this.#byName.delete(project.name.toLowerCase());
    this.#deleted.push(project);
  }

  #index(project: Project): void {
    this.#byId.set(project.id, project);
    // Of two that a seed gives the same name, the first is the one that is found.
    const name = project.name.toLowerCase();
    if (!this.#byName.has(name)) this.#byName.set(name, project);
  }
}

export const projectsOf: (organization: Organization) => Projects = perOrganization(
  ({ projects }) => new Projects(projects),
);
