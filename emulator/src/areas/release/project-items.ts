import type { Project } from '../core/project.js';

interface Item {
  id: number;
}

/** Things that are numbered in each project on its own, as all of Release Management is. */
export class ProjectItems<T extends Item> {
  readonly #projects = new Map<string, Map<number, T>>();

  /** The next id of a project, from 1. */
  next(project: Project): number {
    // Nothing is ever taken out, so that the last one has the highest id.
    return (this.#projects.get(project.id)?.size ?? 0) + 1;
  }

  add(project: Project, item: T): T {
    const items = this.#projects.get(project.id) ?? new Map<number, T>();
    this.#projects.set(project.id, items.set(item.id, item));
    return item;
  }

  find(project: Project, id: number): T | undefined {
    return this.#projects.get(project.id)?.get(id);
  }

  /** Of a project, the oldest first. */
  of(project: Project): T[] {
    return [...(this.#projects.get(project.id)?.values() ?? [])];
  }

  /** Of all projects. */
  all(): T[] {
    return [...this.#projects.values()].flatMap((items) => [...items.values()]);
  }
}
