import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import { copyRefs } from './copy-refs.js';
import { refNotFound, repositoryNameTaken } from './errors.js';
import { findRepository } from './find-repository.js';
import { openRepository } from './open-repository.js';
import { readRefTable } from './read-ref-table.js';
import type { Repository } from './repository.js';
import { checkRepositoryName } from './repository-name.js';
import { setDefaultBranch } from './set-default-branch.js';

interface NewRepository {
  project: Project;
  name: string;
  /** What it is a fork of. */
  parent?: Repository | undefined;
  /** The only ref that a fork takes over, in full; all branches and tags when left out. */
  sourceRef?: string | undefined;
}

/**
 * Adds a repository to a project: an empty one, or a fork with the content of its parent.
 * @throws ServiceError when the name is taken or not allowed, or the parent has no such ref.
 */
export async function createRepository(
  organization: Organization,
  { project, name, parent, sourceRef }: NewRepository,
): Promise<Repository> {
  checkRepositoryName(name);
  if (findRepository(organization, project, name)) throw repositoryNameTaken(name);
  if (parent && sourceRef) await checkRef(organization, parent, sourceRef);
  const repository: Repository = {
    id: organization.newId('repository'),
    name,
    project,
    defaultBranch: undefined,
    isDisabled: false,
    isHidden: false,
    size: parent?.size ?? 0,
    parent,
    createdDate: organization.clock.date(),
    authors: [],
    seed: { name },
  };
  project.repositories.push(repository);
  if (parent) await fill(organization, { repository, parent, sourceRef });
  return repository;
}

async function checkRef(organization: Organization, repository: Repository, name: string): Promise<void> {
  const refs = await readRefTable(await openRepository(organization, repository));
  if (!refs.has(name)) throw refNotFound(name);
}

interface Fork {
  repository: Repository;
  parent: Repository;
  sourceRef: string | undefined;
}

async function fill(organization: Organization, { repository, parent, sourceRef }: Fork): Promise<void> {
  const names = sourceRef ? [sourceRef] : ['refs/heads/*', 'refs/tags/*'];
  await copyRefs(organization, { from: parent, to: repository, specs: names.map((name) => `+${name}:${name}`) });
  const branch = sourceRef ?? parent.defaultBranch;
  if (branch?.startsWith('refs/heads/')) await setDefaultBranch(organization, repository, branch);
}
