import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { distributedTaskErrors } from './errors.js';

/** What a client says of a task group; the service keeps what it does not know. */
export interface TaskGroupInput {
  id?: string | null;
  name?: string | null;
  revision?: number | null;
  comment?: string | null;
  tasks?: unknown[] | null;
  [field: string]: unknown;
}

/** Steps of classic pipelines under one name. */
export interface TaskGroup {
  id: string;
  project: Project;
  name: string;
  revision: number;
  /** As the client sent it. */
  content: Readonly<Record<string, unknown>>;
  createdBy: User;
  createdOn: string;
  modifiedBy: User;
  modifiedOn: string;
}

/** The task groups of an organization's projects. */
export class TaskGroups {
  readonly #organization: Organization;
  readonly #groups = new Map<string, TaskGroup>();

  constructor(organization: Organization) {
    this.#organization = organization;
  }

  of(project: Project): TaskGroup[] {
    return [...this.#groups.values()].filter((group) => group.project === project);
  }

  /** @throws ServiceError that it is not found. */
  get(project: Project, id: string): TaskGroup {
    const group = this.#groups.get(id.toLowerCase());
    if (group?.project !== project) throw distributedTaskErrors.taskGroupNotFound(id);
    return group;
  }

  /** @throws ServiceError when a field is missing or the name is taken. */
  create(user: User, project: Project, input: TaskGroupInput): TaskGroup {
    if (!input.name) throw errors.missing('taskGroup.Name');
    if (!input.tasks?.length) throw errors.missing('taskGroup.Tasks');
    if (this.of(project).some(({ name }) => name === input.name)) {
      throw distributedTaskErrors.taskGroupExists(input.name);
    }
    const now = this.#organization.clock.date();
    const group: TaskGroup = {
      id: this.#organization.newId('task group'),
      project,
      name: input.name,
      revision: 1,
      content: input,
      createdBy: user,
      createdOn: now,
      modifiedBy: user,
      modifiedOn: now,
    };
    this.#groups.set(group.id, group);
    return group;
  }

  /** @throws ServiceError when it is not found, or changed since the client read it. */
  update(user: User, group: TaskGroup, input: TaskGroupInput): TaskGroup {
    if (input.revision != null && input.revision !== group.revision) {
      throw errors.badArgument(`Task group ${group.name} was changed by somebody else. Read it again.`);
    }
    group.name = input.name ?? group.name;
    group.content = { ...group.content, ...input };
    group.revision += 1;
    group.modifiedBy = user;
    group.modifiedOn = this.#organization.clock.date();
    return group;
  }

  delete(group: TaskGroup): void {
    this.#groups.delete(group.id);
  }
}

export const taskGroupsOf = perOrganization((organization) => new TaskGroups(organization));
