import type { Build } from '../build/build.js';
import { perOrganization } from '../per-organization.js';
import type { Check } from './check.js';

/** Who uses a resource that only one build may use at a time. */
export class Locks {
  readonly #holders = new Map<string, Build>();

  /** Takes a lock for a build, until the build ends. @returns whether the build has it now. */
  take({ project, resource }: Check, build: Build): boolean {
    const key = `${project.id}/${resource.type}/${resource.id}`;
    const holder = this.#holders.get(key) ?? build;
    this.#holders.set(key, holder);
    return holder === build;
  }

  release(build: Build): void {
    for (const [key, holder] of this.#holders) if (holder === build) this.#holders.delete(key);
  }
}

export const locksOf = perOrganization(() => new Locks());
