import { identifier } from '../../identifier.js';
import type { RepositorySeed } from '../../seed/seed.js';
import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import { seededAt } from '../seeded-at.js';
import type { Repository } from './repository.js';

/** The organization that things of a seed belong to. */
export interface Owner {
  /** For ids that differ between organizations. */
  path: string;
  /** Its people, who wrote what its repositories start with. */
  authors: readonly User[];
}

/** Makes a repository of a seed. */
export function buildRepository(seed: RepositorySeed, project: Project, owner: Owner): Repository {
  return {
    id: identifier(owner.path, project.name, 'git', seed.name),
    name: seed.name,
    project,
    defaultBranch: seed.branches?.length ? `refs/heads/${seed.defaultBranch ?? 'main'}` : undefined,
    isDisabled: seed.isDisabled ?? false,
    isHidden: seed.isHidden ?? false,
    size: seed.size ?? 0,
    parent: undefined,
    createdDate: seededAt(0),
    authors: owner.authors,
    seed,
  };
}
