import { perOrganization } from '../per-organization.js';
import { type Group, isGroup } from './group.js';
import { Memberships } from './memberships.js';
import { seedGroups } from './seed-groups.js';
import { seededPeople } from './seeded-people.js';
import { descriptorOf, type User } from './user.js';

/** Everybody an organization knows: people, service accounts, and the groups and teams they are in. */
export class Directory {
  readonly #known = new Map<string, User>();
  readonly #byDescriptor = new Map<string, User>();
  readonly #people = new Map<string, User>();
  readonly #services = new Map<string, User>();
  /** By id of their project; those of the organization under an empty one. */
  readonly #groups = new Map<string, Map<string, Group>>();
  readonly #memberships = new Memberships();
  #prepare: ((directory: Directory) => void) | undefined;

  /** @param prepare Adds groups and service accounts, of which large organizations have many: not before somebody asks for one. */
  constructor(people: readonly User[], prepare?: (directory: Directory) => void) {
    this.#prepare = prepare;
    for (const user of people) this.add(user);
  }

  /** Adds somebody, or brings up to date what is known of them. */
  add<T extends User>(user: T): T {
    this.#known.set(user.id, user);
    this.#byDescriptor.set(descriptorOf(user), user);
    if (isGroup(user)) this.#groupsOf(user.project?.id).set(user.id, user);
    else if (user.subjectType === 'svc') this.#services.set(user.id, user);
    else this.#people.set(user.id, user);
    return user;
  }

  /** Forgets somebody, and in which groups they were. */
  remove(id: string): void {
    const user = this.find(id);
    if (!user) return;
    this.memberships.drop(user.id);
    this.#known.delete(user.id);
    this.#byDescriptor.delete(descriptorOf(user));
    this.#people.delete(user.id);
    this.#services.delete(user.id);
    if (isGroup(user)) this.#groupsOf(user.project?.id).delete(user.id);
  }

  /** Anybody by id, whatever the case. */
  find(id: string): User | undefined {
    const wanted = id.toLowerCase();
    return this.#known.get(wanted) ?? this.#prepared().#known.get(wanted);
  }

  /** Anybody by the descriptor of Graph and identity references. */
  findByDescriptor(descriptor: string): User | undefined {
    return this.#byDescriptor.get(descriptor) ?? this.#prepared().#byDescriptor.get(descriptor);
  }

  /** The people, in the order in which they came. */
  all(): User[] {
    return [...this.#people.values()];
  }

  /** Accounts that the service itself works with. */
  services(): User[] {
    return [...this.#prepared().#services.values()];
  }

  /** Groups and teams of a project, or with undefined those of the organization. */
  groupsIn(project: { id: string } | undefined): Group[] {
    return [...this.#prepared().#groupsOf(project?.id).values()];
  }

  /** All groups and teams, those of the organization first. */
  groups(): Group[] {
    return [...this.#prepared().#groups.values()].flatMap((groups) => [...groups.values()]);
  }

  get memberships(): Memberships {
    return this.#prepared().#memberships;
  }

  #groupsOf(project = ''): Map<string, Group> {
    const known = this.#groups.get(project) ?? new Map<string, Group>();
    this.#groups.set(project, known);
    return known;
  }

  #prepared(): this {
    const prepare = this.#prepare;
    this.#prepare = undefined;
    prepare?.(this);
    return this;
  }
}

export const directoryOf = perOrganization(
  (organization) => new Directory(seededPeople(organization.seed), (directory) => seedGroups(organization, directory)),
);
