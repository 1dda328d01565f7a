import { identifier } from '../../identifier.js';
import type { Project } from '../core/project.js';
import type { Repository } from './repository.js';
import type { RepositorySeed } from './seed.js';

export function buildRepository(seed: RepositorySeed, project: Project, owner: string): Repository {
  return {
    id: identifier(owner, project.name, 'git', seed.name),
    name: seed.name,
    project,
    defaultBranch: seed.branches?.length ? `refs/heads/${seed.defaultBranch ?? 'main'}` : undefined,
    isDisabled: seed.isDisabled ?? false,
    isHidden: seed.isHidden ?? false,
    size: seed.size ?? 0,
    seed,
  };
}
