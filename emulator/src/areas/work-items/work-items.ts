import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { normalizeUri } from './artifact-uri.js';
import { workItemErrors } from './errors.js';
import { seededWorkItems } from './seeded-work-items.js';
import type { Relation, WorkItem } from './work-item.js';

/** All work items of an organization. */
export class WorkItems {
  readonly #byId = new Map<number, WorkItem>();
  /** Ids of work items by what they link to. */
  readonly #byUri = new Map<string, Set<number>>();

  add(item: WorkItem): WorkItem {
    this.#byId.set(item.id, item);
    this.#index(item, item.relations);
    return item;
  }

  find(id: number): WorkItem | undefined {
    return this.#byId.get(id);
  }

  /** @throws ServiceError TF401232 when there is none. */
  get(id: number): WorkItem {
    const found = this.#byId.get(id);
    if (!found) throw workItemErrors.notFound(id);
    return found;
  }

  /** Ids of those that link to an artifact. */
  linkedTo(uri: string): number[] {
    return [...(this.#byUri.get(normalizeUri(uri)) ?? [])].sort((a, b) => a - b);
  }

  /** Gives a work item other links. */
  relate(item: WorkItem, relations: readonly Relation[]): void {
    for (const { target } of item.relations) this.#byUri.get(normalizeUri(String(target)))?.delete(item.id);
    item.relations = relations;
    this.#index(item, relations);
  }

  #index({ id }: WorkItem, relations: readonly Relation[]): void {
    for (const { target } of relations) {
      const uri = normalizeUri(String(target));
      const ids = this.#byUri.get(uri) ?? new Set();
      this.#byUri.set(uri, ids.add(id));
    }
  }
}

export const workItemsOf: (organization: Organization) => WorkItems = perOrganization((organization) => {
  const all = new WorkItems();
  for (const item of seededWorkItems(organization)) all.add(item);
  return all;
});

/** A work item of an organization by id. */
export const findWorkItem = (organization: Organization, id: number): WorkItem | undefined =>
  workItemsOf(organization).find(id);
