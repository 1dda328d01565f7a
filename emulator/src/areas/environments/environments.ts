import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { seededAt } from '../seeded-at.js';
import { seedingUser } from '../seeding-user.js';
import type { Environment } from './environment.js';
import { environmentErrors } from './errors.js';
import { addKubernetesResource } from './kubernetes-resources.js';

/** What a client says of an environment. */
export interface EnvironmentInput {
  name?: string | null;
  description?: string | null;
}

/** The environments of an organization's projects. */
export class Environments {
  readonly #organization: Organization;
  readonly #byProject = new Map<string, Map<number, Environment>>();

  constructor(organization: Organization) {
    this.#organization = organization;
    const user = seedingUser(organization);
    for (const project of organization.projects) {
      (project.seed.environments ?? []).forEach(({ name, description, namespaces = [] }, index) => {
        const environment = this.#add(user, project, { name, description, on: seededAt(index) });
        for (const namespace of namespaces) {
          addKubernetesResource(organization, environment, { user, namespace, on: environment.createdOn });
        }
      });
    }
  }

  /** Of a project, the oldest first. */
  of(project: Project): Environment[] {
    return [...this.#in(project).values()];
  }

  /** @throws ServiceError that it is not found. */
  get(project: Project, id: number): Environment {
    const environment = this.#in(project).get(id);
    if (!environment) throw environmentErrors.notFound(id);
    return environment;
  }

  /** By name, without regard to case. */
  named(project: Project, name: string): Environment | undefined {
    return this.of(project).find((environment) => environment.name.toLowerCase() === name.toLowerCase());
  }

  /** @throws ServiceError when the name is missing or taken. */
  create(user: User, project: Project, { name, description }: EnvironmentInput): Environment {
    if (!name) throw errors.missing('environmentCreateParameter.Name');
    if (this.named(project, name)) throw environmentErrors.exists(name);
    return this.#add(user, project, { name, description: description ?? '', on: this.#organization.clock.date() });
  }

  /** @throws ServiceError when the name is taken. */
  update(user: User, environment: Environment, { name, description }: EnvironmentInput): Environment {
    const taken = name ? this.named(environment.project, name) : undefined;
    if (taken && taken !== environment) throw environmentErrors.exists(taken.name);
    environment.name = name || environment.name;
    environment.description = description ?? environment.description;
    environment.lastModifiedBy = user;
    environment.lastModifiedOn = this.#organization.clock.date();
    return environment;
  }

  delete(environment: Environment): void {
    this.#in(environment.project).delete(environment.id);
  }

  #in(project: Project): Map<number, Environment> {
    const known = this.#byProject.get(project.id) ?? new Map<number, Environment>();
    this.#byProject.set(project.id, known);
    return known;
  }

  #add(user: User, project: Project, given: { name: string; description?: string | undefined; on: string }) {
    const environment: Environment = {
      id: this.#organization.next('environment'),
      name: given.name,
      description: given.description ?? '',
      project,
      resources: [],
      createdBy: user,
      createdOn: given.on,
      lastModifiedBy: user,
      lastModifiedOn: given.on,
    };
    this.#in(project).set(environment.id, environment);
    return environment;
  }
}

export const environmentsOf = perOrganization((organization) => new Environments(organization));
