import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { distributedTaskErrors } from './errors.js';
import type { Pool } from './pool.js';
import { poolsOf } from './pools.js';

/** A pool as one project sees it. */
export interface Queue {
  /** Unique in the organization, from 1. */
  id: number;
  projectId: string;
  name: string;
  pool: Pool;
}

/** What a client says of a new queue. */
export interface QueueInput {
  name?: string | null;
  pool?: { id?: number | null } | null;
}

/** The queues of an organization's projects. */
export class Queues {
  readonly #organization: Organization;
  readonly #byProject = new Map<string, Queue[]>();

  constructor(organization: Organization) {
    this.#organization = organization;
    for (const project of organization.projects) this.#provision(project);
  }

  /** All of a project; a project gets those of the organization's own pools when it is first looked at. */
  of(project: Project): Queue[] {
    const queues = this.#byProject.get(project.id) ?? this.#provision(project);
    // A pool that is gone takes its queues with it.
    return queues.filter(({ pool }) => poolsOf(this.#organization).find(pool.id) === pool);
  }

  find(project: Project, id: number): Queue | undefined {
    return this.of(project).find((queue) => queue.id === id);
  }

  /** @throws ServiceError that it is not found. */
  get(project: Project, id: number): Queue {
    const queue = this.find(project, id);
    if (!queue) throw distributedTaskErrors.queueNotFound(id);
    return queue;
  }

  /** @throws ServiceError when a field is missing, the pool is not found or the name is taken. */
  create(project: Project, { name, pool }: QueueInput): Queue {
    if (!pool?.id) throw errors.missing('queue.Pool');
    const known = poolsOf(this.#organization).get(pool.id);
    const wanted = name || known.name;
    if (this.of(project).some((queue) => queue.name.toLowerCase() === wanted.toLowerCase())) {
      throw distributedTaskErrors.queueExists(wanted);
    }
    const queue = this.#build(project, wanted, known);
    this.#byProject.get(project.id)?.push(queue);
    return queue;
  }

  /** @throws ServiceError when it is not found. */
  delete(project: Project, id: number): void {
    const queue = this.get(project, id);
    const queues = this.#byProject.get(project.id) ?? [];
    queues.splice(queues.indexOf(queue), 1);
  }

  #provision(project: Project): Queue[] {
    const pools = poolsOf(this.#organization)
      .all()
      .filter(({ poolType, autoProvision }) => poolType === 'automation' && autoProvision);
    const queues = pools.map((pool) => this.#build(project, pool.name, pool));
    this.#byProject.set(project.id, queues);
    return queues;
  }

  #build(project: Project, name: string, pool: Pool): Queue {
    return { id: this.#organization.next('queue'), projectId: project.id, name, pool };
  }
}

export const queuesOf = perOrganization((organization) => new Queues(organization));
