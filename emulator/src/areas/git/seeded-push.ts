import type { RefUpdate } from '../events.js';
import { seededAt } from '../seeded-at.js';
import { ZERO_ID } from './object-id.js';
import type { Push } from './push.js';
import type { Repository } from './repository.js';
import { NOBODY, seededContent } from './seeded-content.js';

/** The push that brought what a repository starts with, as its first author's. */
export function seededPush(repository: Repository, id: number): Push {
  const { commits = 3, branches = [], tags = [] } = repository.seed;
  const hours = commits + branches.length + tags.length + 2;
  return {
    id,
    repository,
    user: repository.authors[0] ?? NOBODY,
    date: seededAt(hours * 60),
    // Content is made when somebody looks at it, so that a large seed costs nothing.
    get updates(): RefUpdate[] {
      const { refs } = seededContent(repository);
      return [...refs].map(([name, newObjectId]) => ({ name, oldObjectId: ZERO_ID, newObjectId }));
    },
    commitIds: undefined,
  };
}
