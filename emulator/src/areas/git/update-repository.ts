import type { Organization } from '../organization.js';
import { refNotFound, repositoryNameTaken } from './errors.js';
import { findRepository } from './find-repository.js';
import { openRepository } from './open-repository.js';
import { readRefTable } from './read-ref-table.js';
import type { Repository } from './repository.js';
import { checkRepositoryName } from './repository-name.js';
import { setDefaultBranch } from './set-default-branch.js';

interface RepositoryUpdate {
  name?: string | undefined;
  /** In full or short; it has to exist. */
  defaultBranch?: string | undefined;
  isDisabled?: boolean | undefined;
}

/**
 * Renames a repository, gives it another default branch, disables or enables it. All is checked before anything changes.
 * @throws ServiceError when a name is taken or not allowed, or the branch is not there.
 */
export async function updateRepository(
  organization: Organization,
  repository: Repository,
  { name, defaultBranch, isDisabled }: RepositoryUpdate,
): Promise<void> {
  if (name !== undefined) {
    checkRepositoryName(name);
    const other = findRepository(organization, repository.project, name);
    if (other && other !== repository) throw repositoryNameTaken(name);
  }
  if (defaultBranch !== undefined) {
    const full = defaultBranch.startsWith('refs/') ? defaultBranch : `refs/heads/${defaultBranch}`;
    const refs = await readRefTable(await openRepository(organization, repository));
    if (!full.startsWith('refs/heads/') || !refs.has(full)) throw refNotFound(full);
    await setDefaultBranch(organization, repository, full);
  }
  if (name !== undefined) repository.name = name;
  if (isDisabled !== undefined) repository.isDisabled = isDisabled;
}
