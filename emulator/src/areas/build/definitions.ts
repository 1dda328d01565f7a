import type { Project } from '../core/project.js';
import { directoryOf } from '../identities/directory.js';
import { perOrganization } from '../per-organization.js';
import type { Definition, DefinitionRevision } from './definition.js';
import { seedDefinition } from './seed-definition.js';

/** The pipelines of an organization. */
export class Definitions {
  readonly #byId = new Map<number, Definition>();
  readonly #byProject = new Map<string, Definition[]>();
  readonly #revisions = new Map<number, DefinitionRevision[]>();
  readonly #deleted = new Set<number>();
  readonly #drafts = new Map<number, Definition[]>();

  /** Adds a new one, with its first revision. */
  add(definition: Definition): Definition {
    this.#byId.set(definition.id, definition);
    const others = this.#byProject.get(definition.project.id);
    if (others) others.push(definition);
    else this.#byProject.set(definition.project.id, [definition]);
    const { draftOf } = definition;
    if (draftOf !== undefined) this.#drafts.set(draftOf, [...(this.#drafts.get(draftOf) ?? []), definition]);
    return definition;
  }

  /** A pipeline of a project that is not deleted. */
  find(project: Project, id: number): Definition | undefined {
    const definition = this.#byId.get(id);
    const isThere = definition?.project.id === project.id && !this.#deleted.has(id);
    return isThere ? definition : undefined;
  }

  /** Whatever its project and whether it is deleted: what a run refers to. */
  findAny(id: number): Definition | undefined {
    return this.#byId.get(id);
  }

  /** By name in any case; a name is unique in its folder. */
  findByName(project: Project, name: string, path?: string): Definition | undefined {
    const wanted = name.toLowerCase();
    return this.in(project).find(
      (known) =>
        known.name.toLowerCase() === wanted && (path === undefined || known.path.toLowerCase() === path.toLowerCase()),
    );
  }

  /** Those of a project that are not deleted, by id. */
  in(project: Project): Definition[] {
    return (this.#byProject.get(project.id) ?? []).filter(({ id }) => !this.#deleted.has(id));
  }

  /** What will replace a pipeline once it is finished. */
  draftsOf(project: Project, id: number): Definition[] {
    return (this.#drafts.get(id) ?? []).filter((draft) => this.find(project, draft.id) === draft);
  }

  /** Keeps what a definition is now as one of its revisions. */
  record(definition: Definition, change: Omit<DefinitionRevision, 'definition'>): void {
    const known = this.#revisions.get(definition.id) ?? [];
    this.#revisions.set(definition.id, [...known, { ...change, definition: structure(definition) }]);
  }

  /** From the oldest. A seeded one has the revision it came with. */
  revisions(definition: Definition): readonly DefinitionRevision[] {
    const { authoredBy: changedBy, createdDate: changedDate } = definition;
    const first: DefinitionRevision = { definition, changedBy, changedDate, changeType: 'add' };
    return this.#revisions.get(definition.id) ?? [first];
  }

  remove({ id }: Definition): void {
    this.#deleted.add(id);
  }

  restore({ id }: Definition): void {
    this.#deleted.delete(id);
  }

  isDeleted({ id }: Definition): boolean {
    return this.#deleted.has(id);
  }
}

/** A copy that later changes do not reach; the project stays the same. */
const structure = (definition: Definition): Definition => {
  const { project, authoredBy, ...content } = definition;
  return { ...structuredClone(content), project, authoredBy };
};

export const definitionsOf = perOrganization((organization) => {
  const definitions = new Definitions();
  const author = directoryOf(organization).all()[0];
  for (const project of organization.projects) {
    for (const seed of project.seed.pipelines ?? []) {
      if (author) definitions.add(seedDefinition(organization, { seed, project, author }));
    }
  }
  return definitions;
});
