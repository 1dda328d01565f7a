import type { Project } from '../core/project.js';
import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import type { PolicyConfiguration } from './configuration.js';
import { policyErrors } from './errors.js';
import { isInScope } from './scope.js';
import { seededConfigurations } from './seeded-configurations.js';

/** All policies of an organization, with all their revisions. */
export class PolicyConfigurations {
  /** By id; the newest revision is the last. */
  readonly #revisions = new Map<number, PolicyConfiguration[]>();
  /** Newest revisions of those that are not deleted, by project and id. */
  readonly #live = new Map<string, Map<number, PolicyConfiguration>>();

  /** Keeps a new revision, or the first one. */
  put(configuration: PolicyConfiguration): PolicyConfiguration {
    const { id, project, isDeleted } = configuration;
    const known = this.#revisions.get(id);
    if (known) known.push(configuration);
    else this.#revisions.set(id, [configuration]);
    const live = this.#live.get(project.id) ?? new Map<number, PolicyConfiguration>();
    this.#live.set(project.id, live);
    if (isDeleted) live.delete(id);
    else live.set(id, configuration);
    return configuration;
  }

  /** Those of a project that are not deleted, by id. */
  in({ id }: Project): PolicyConfiguration[] {
    return [...(this.#live.get(id)?.values() ?? [])];
  }

  /** Those that are enabled and in force on a ref. */
  on(repository: Repository, refName: string): PolicyConfiguration[] {
    const live = this.#live.get(repository.project.id);
    if (!live) return [];
    return [...live.values()].filter((known) => known.isEnabled && isInScope(known, repository, refName));
  }

  /** The newest revision, deleted or not. */
  find(project: Project, id: number): PolicyConfiguration | undefined {
    const newest = this.#revisions.get(id)?.at(-1);
    return newest?.project.id === project.id ? newest : undefined;
  }

  /** From the newest. */
  revisions({ id }: PolicyConfiguration): PolicyConfiguration[] {
    return [...(this.#revisions.get(id) ?? [])].reverse();
  }
}

export const configurationsOf: (organization: Organization) => PolicyConfigurations = perOrganization(
  (organization) => {
    const all = new PolicyConfigurations();
    for (const configuration of seededConfigurations(organization)) all.put(configuration);
    return all;
  },
);

/** @throws ServiceError with status 404 when the project has no such policy; a deleted one still shows. */
export function getConfiguration(organization: Organization, project: Project, id: string): PolicyConfiguration {
  const found = /^\d+$/.test(id) ? configurationsOf(organization).find(project, Number(id)) : undefined;
  if (!found) throw policyErrors.configurationNotFound(id);
  return found;
}
