import type { User } from '../identities/user.js';
import { perOrganization } from '../per-organization.js';
import { ZERO_ID } from './object-id.js';
import type { Push } from './push.js';
import type { Repository } from './repository.js';
import { seededPush } from './seeded-push.js';

interface Known {
  pushes: Push[];
  /** Who made a branch or tag, by its name. */
  creators: Map<string, User>;
}

/** All pushes of an organization. */
export class Pushes {
  readonly #known = new Map<Repository, Known>();

  /** @param seeded What repositories start with; looked into only when somebody asks for it. */
  constructor(seeded: readonly Push[]) {
    for (const push of seeded) this.#of(push.repository).pushes.push(push);
  }

  /** Of a repository, the oldest first. */
  of(repository: Repository): readonly Push[] {
    return this.#of(repository).pushes;
  }

  find(repository: Repository, id: number): Push | undefined {
    return this.#of(repository).pushes.find((push) => push.id === id);
  }

  /** The push that brought a commit. */
  findByCommit(repository: Repository, commitId: string): Push | undefined {
    const { pushes } = this.#of(repository);
    return (
      pushes.find(({ commitIds }) => commitIds?.has(commitId)) ??
      pushes.find(({ commitIds }) => commitIds === undefined)
    );
  }

  /** Who made a branch or tag: its first pusher. */
  creatorOf(repository: Repository, name: string): User | undefined {
    const { creators, pushes } = this.#of(repository);
    return creators.get(name) ?? pushes[0]?.user;
  }

  add(push: Push): void {
    const { pushes, creators } = this.#of(push.repository);
    pushes.push(push);
    for (const { name, oldObjectId, newObjectId } of push.updates) {
      if (newObjectId === ZERO_ID) creators.delete(name);
      else if (oldObjectId === ZERO_ID) creators.set(name, push.user);
    }
  }

  #of(repository: Repository): Known {
    const known = this.#known.get(repository) ?? { pushes: [], creators: new Map<string, User>() };
    this.#known.set(repository, known);
    return known;
  }
}

export const pushesOf = perOrganization((organization) => {
  const filled = organization.projects
    .flatMap(({ repositories }) => repositories)
    .filter(({ seed }) => seed.branches?.length);
  return new Pushes(filled.map((repository) => seededPush(repository, organization.next('push'))));
});
