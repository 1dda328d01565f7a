import { perOrganization } from '../per-organization.js';
import { buildUser } from './build-user.js';
import type { User } from './user.js';

const PEOPLE = ['Ada Contoso', 'Grace Hopper', 'Alan Turing', 'Barbara Liskov'];

/** Everybody an organization knows: people, service accounts, and the groups and teams they are in. */
export class Directory {
  readonly #known = new Map<string, User>();

  constructor(users: readonly User[]) {
    for (const user of users) this.add(user);
  }

  /** Adds somebody, or brings up to date what is known of them. */
  add(user: User): User {
    this.#known.set(user.id, user);
    return user;
  }

  remove(id: string): void {
    this.#known.delete(id.toLowerCase());
  }

  /** By id, whatever the case. */
  find(id: string): User | undefined {
    return this.#known.get(id.toLowerCase());
  }

  all(): User[] {
    return [...this.#known.values()];
  }
}

export const directoryOf = perOrganization(
  ({ seed }) => new Directory((seed.users ?? PEOPLE.map((name) => ({ name }))).map(buildUser)),
);
