import type { User } from '../identities/user.js';
import { perOrganization } from '../per-organization.js';
import type { Repository } from './repository.js';
import { NOBODY } from './seeded-content.js';

/** Branches that nobody but the one who locked them may change. */
export class RefLocks {
  readonly #locks = new Map<string, User>();

  /** Who locked a ref. */
  find(repository: Repository, name: string): User | undefined {
    return this.#locks.get(keyOf(repository, name));
  }

  lock(repository: Repository, name: string, user: User): void {
    this.#locks.set(keyOf(repository, name), user);
  }

  unlock(repository: Repository, name: string): void {
    this.#locks.delete(keyOf(repository, name));
  }
}

const keyOf = ({ id }: Repository, name: string): string => `${id} ${name}`;

export const refLocksOf = perOrganization(({ projects }) => {
  const locks = new RefLocks();
  for (const repository of projects.flatMap(({ repositories }) => repositories)) {
    for (const branch of repository.seed.lockedBranches ?? []) {
      locks.lock(repository, `refs/heads/${branch}`, repository.authors[0] ?? NOBODY);
    }
  }
  return locks;
});
