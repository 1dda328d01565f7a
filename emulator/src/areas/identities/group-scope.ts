import { identifier } from '../../identifier.js';
import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import type { Directory } from './directory.js';
import { buildGroup, type Group } from './group.js';
import type { GroupSeed, TeamSeed } from './seed.js';
import { COLLECTION_USERS, PROJECT_USERS, type WellKnownGroup } from './well-known-groups.js';

/** Where groups are added. */
export interface Place {
  organization: Organization;
  directory: Directory;
  /** Left out: the organization itself. */
  project?: Project;
}

/** A project whose groups are being made, or with undefined the organization. */
export class GroupScope {
  readonly #organization: Organization;
  readonly #directory: Directory;
  readonly #project: Project | undefined;
  /** Ids are hashes, and large organizations ask for many. */
  readonly #ids = new Map<string, string>();

  constructor({ organization, directory, project }: Place) {
    this.#organization = organization;
    this.#directory = directory;
    this.#project = project;
  }

  /** Id of a group of this scope by its name. */
  id(name: string): string {
    const id = this.#ids.get(name) ?? identifier((this.#project ?? this.#organization).id, 'group', name);
    this.#ids.set(name, id);
    return id;
  }

  /** Adds a group that comes with the scope. */
  add(known: WellKnownGroup & { isBuiltIn?: boolean }): Group {
    const origin = { isBuiltIn: true, ...known, id: this.id(known.name) };
    return this.#directory.add(buildGroup({ ...origin, organization: this.#organization, project: this.#project }));
  }

  /** Adds a team of the project. */
  addTeam({ name, description = '' }: TeamSeed): Group {
    const project = this.#project;
    // The default team keeps its id when the project gets another name.
    const isDefault = name === `${project?.name} Team`;
    const id = identifier(project?.id ?? '', ...(isDefault ? ['team'] : ['team', name]));
    const origin = { id, name, description, isTeam: true, isBuiltIn: isDefault, project };
    const team = this.#directory.add(buildGroup({ ...origin, organization: this.#organization }));
    this.join(team.id, PROJECT_USERS);
    return team;
  }

  /** Adds a group of a seed, or gives a group that is there what the seed says. */
  addSeeded(seed: GroupSeed): void {
    const known = this.#directory.find(this.id(seed.name)) as Group | undefined;
    const { name, description = '' } = seed;
    const group = known ?? this.add({ name, description, isBuiltIn: false });
    this.fill(group, seed);
    if (known) return;
    if (this.#project) this.join(group.id, PROJECT_USERS);
    else this.join(group.id, COLLECTION_USERS);
  }

  /** Puts somebody into a group of this scope, by its name. */
  join(member: string, group: string): void {
    this.#directory.memberships.add(member, this.id(group));
  }

  /** Gives a group what its seed says. */
  fill(group: Group, { description, members = [], administrators = [] }: TeamSeed): void {
    if (description !== undefined) group.description = description;
    for (const id of this.#named(members)) this.#directory.memberships.add(id, group.id);
    for (const id of this.#named(administrators)) group.administrators.add(id);
  }

  #named(names: readonly string[]): string[] {
    if (names.length === 0) return [];
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    const isWanted = (...own: string[]): boolean => own.some((name) => wanted.has(name.toLowerCase()));
    const people = this.#directory.all().filter(({ displayName, account }) => isWanted(displayName, account));
    const groups = this.#directory.groupsIn(this.#project).filter(({ name }) => isWanted(name));
    return [...people, ...groups].map(({ id }) => id);
  }
}
