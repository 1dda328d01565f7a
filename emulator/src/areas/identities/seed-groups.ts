import { identifier } from '../../identifier.js';
import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import type { Directory } from './directory.js';
import { buildGroup, type Group } from './group.js';
import type { GroupSeed, TeamSeed } from './seed.js';
import { buildServiceAccount } from './service-accounts.js';
import {
  ADMINISTRATORS,
  COLLECTION_ADMINISTRATORS,
  COLLECTION_BUILD,
  COLLECTION_USERS,
  CONTRIBUTORS,
  ORGANIZATION_GROUPS,
  PROJECT_GROUPS,
  PROJECT_USERS,
  type WellKnownGroup,
} from './well-known-groups.js';

/** Default teams have as many members when a seed names none, however many people there are. */
const TEAM_SIZE = 4;

/** Adds the groups, teams and service accounts that an organization starts with. */
export function seedGroups(organization: Organization, directory: Directory): void {
  const scope = new Scope(organization, directory, undefined);
  for (const known of ORGANIZATION_GROUPS) scope.add(known);
  const first = directory.all()[0];
  if (first) scope.join(first.id, COLLECTION_ADMINISTRATORS);
  const account = directory.add(buildServiceAccount(organization));
  scope.join(account.id, COLLECTION_BUILD);
  for (const name of [COLLECTION_ADMINISTRATORS, COLLECTION_BUILD]) scope.join(scope.id(name), COLLECTION_USERS);
  for (const seed of organization.seed.groups ?? []) scope.addSeeded(seed);
  for (const project of organization.projects) seedProjectGroups(organization, directory, project);
}

/** Adds the groups and teams of one project, and the account its pipelines may run with. */
export function seedProjectGroups(organization: Organization, directory: Directory, project: Project): void {
  const scope = new Scope(organization, directory, project);
  for (const known of PROJECT_GROUPS) scope.add(known);
  directory.add(buildServiceAccount(organization, project));
  const team = scope.addTeam({ name: `${project.name} Team`, description: 'The team that the project started with.' });
  const people = directory.all().slice(0, TEAM_SIZE);
  const first = people[0];
  if (first) scope.join(first.id, ADMINISTRATORS);
  scope.join(team.id, CONTRIBUTORS);
  for (const { name } of PROJECT_GROUPS) if (name !== PROJECT_USERS) scope.join(scope.id(name), PROJECT_USERS);
  const everybody = new Scope(organization, directory, undefined);
  directory.memberships.add(scope.id(PROJECT_USERS), everybody.id(COLLECTION_USERS));

  const teams = project.seed.teams ?? [];
  const isDefault = ({ name }: TeamSeed): boolean => name.toLowerCase() === team.name.toLowerCase();
  const own = teams.find(isDefault);
  if (own) scope.fill(team, own);
  if (!own?.members) for (const { id } of people) directory.memberships.add(id, team.id);
  for (const seed of teams) if (!isDefault(seed)) scope.fill(scope.addTeam(seed), seed);
  for (const seed of project.seed.groups ?? []) scope.addSeeded(seed);
}

/** A project whose groups are being made, or with undefined the organization. */
class Scope {
  readonly #organization: Organization;
  readonly #directory: Directory;
  readonly #project: Project | undefined;

  constructor(organization: Organization, directory: Directory, project: Project | undefined) {
    this.#organization = organization;
    this.#directory = directory;
    this.#project = project;
  }

  /** Id of a group of this scope by its name. */
  id(name: string): string {
    return identifier((this.#project ?? this.#organization).id, 'group', name);
  }

  add(known: WellKnownGroup & { isBuiltIn?: boolean }): Group {
    const origin = { isBuiltIn: true, ...known, id: this.id(known.name) };
    return this.#directory.add(buildGroup({ ...origin, organization: this.#organization, project: this.#project }));
  }

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

  addSeeded(seed: GroupSeed): void {
    const known = this.#directory.find(this.id(seed.name)) as Group | undefined;
    const { name, description = '' } = seed;
    const group = known ?? this.add({ name, description, isBuiltIn: false });
    this.fill(group, seed);
    if (known) return;
    if (this.#project) this.join(group.id, PROJECT_USERS);
    else this.join(group.id, COLLECTION_USERS);
  }

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
