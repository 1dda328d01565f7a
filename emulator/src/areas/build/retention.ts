import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import { perOrganization } from '../per-organization.js';

interface Setting {
  min: number;
  max: number;
  value: number;
}

const DEFAULTS = {
  purgeArtifacts: { min: 1, max: 60, value: 30 },
  purgeRuns: { min: 30, max: 731, value: 30 },
  purgePullRequestRuns: { min: 1, max: 30, value: 10 },
  retainRunsPerProtectedBranch: { min: 0, max: 50, value: 3 },
};

type Retention = Record<keyof typeof DEFAULTS, Setting>;

/** What clients call the settings when they change them. */
const CHANGES: Readonly<Record<string, keyof typeof DEFAULTS>> = {
  artifactsRetention: 'purgeArtifacts',
  runRetention: 'purgeRuns',
  pullRequestRunRetention: 'purgePullRequestRuns',
  retainRunsPerProtectedBranch: 'retainRunsPerProtectedBranch',
};

class Retentions {
  readonly #byProject = new Map<string, Retention>();

  of({ id }: Project): Retention {
    return this.#byProject.get(id) ?? DEFAULTS;
  }

  /** @throws ServiceError for a value outside of its limits. */
  change(project: Project, changes: Readonly<Record<string, { value?: number | null } | null>>): Retention {
    const changed = { ...this.of(project) };
    for (const [name, given] of Object.entries(changes)) {
      const key = CHANGES[name];
      const value = given?.value;
      if (!key || typeof value !== 'number') continue;
      const { min, max } = changed[key];
      if (value < min || value > max) throw errors.badArgument(`${name} has to be from ${min} to ${max}.`);
      changed[key] = { min, max, value };
    }
    this.#byProject.set(project.id, changed);
    return changed;
  }
}

/** How many days the runs of a project and what belongs to them are kept. */
export const retentionOf = perOrganization(() => new Retentions());
