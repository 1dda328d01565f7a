import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import type { Build } from './build.js';
import type { Definition } from './definition.js';
import { seedBuilds } from './seed-builds.js';

/** What a list of builds can be ordered by. */
export type BuildTime = 'queuedAt' | 'startedAt' | 'finishedAt';

/** Not started or not finished sorts as the newest. */
export const timeOf = (build: Build, by: BuildTime): number => build[by] ?? Number.MAX_SAFE_INTEGER;

interface Sorted {
  version: number;
  builds: Build[];
}

/** The runs of an organization. */
export class Builds {
  readonly #byId = new Map<number, Build>();
  readonly #byProject = new Map<string, Build[]>();
  readonly #byDefinition = new Map<number, Build[]>();
  readonly #sorted = new Map<string, Sorted>();
  #version = 0;

  add(build: Build): void {
    this.#byId.set(build.id, build);
    push(this.#byProject, build.project.id, build);
    push(this.#byDefinition, build.definitionId, build);
    this.#version += 1;
  }

  /** Whether it is deleted or not. */
  find(id: number): Build | undefined {
    return this.#byId.get(id);
  }

  /** Of a pipeline, from the oldest. */
  of({ id }: Definition): readonly Build[] {
    return this.#byDefinition.get(id) ?? [];
  }

  /** Of a project, from the oldest. */
  in({ id }: Project): readonly Build[] {
    return this.#byProject.get(id) ?? [];
  }

  /** Of a project in the order of a time, and of ids where that is equal. The list is kept until a run changes. */
  sorted(project: Project, by: BuildTime): readonly Build[] {
    if (by === 'queuedAt') return this.in(project);
    const key = `${project.id} ${by}`;
    const known = this.#sorted.get(key);
    if (known?.version === this.#version) return known.builds;
    const builds = [...this.in(project)].sort((a, b) => timeOf(a, by) - timeOf(b, by) || a.id - b.id);
    this.#sorted.set(key, { version: this.#version, builds });
    return builds;
  }

  /** The times of a run changed. */
  changed(): void {
    this.#version += 1;
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

export const buildsOf = perOrganization((organization: Organization) => {
  const builds = new Builds();
  for (const build of seedBuilds(organization)) builds.add(build);
  return builds;
});
