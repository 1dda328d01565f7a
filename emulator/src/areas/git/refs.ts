import type { Organization } from '../organization.js';
import { repositoryNotFound } from './errors.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

/** A branch, a tag, or another named place in a repository. */
export interface Ref {
  /** In full, such as `refs/heads/main`. */
  name: string;
  objectId: string;
  /** What an annotated tag points at in the end. */
  peeledObjectId: string | undefined;
}

/**
 * All refs of a repository, by name.
 * @throws ServiceError when the repository is disabled.
 */
export async function listRefs(organization: Organization, repository: Repository): Promise<Ref[]> {
  if (repository.isDisabled) throw repositoryNotFound(repository.id);
  const git = await openRepository(organization, repository);
  const output = await git.run('for-each-ref', '--format=%(refname)%00%(objectname)%00%(*objectname)');
  const lines = output.split('\n').filter(Boolean);
  return lines.map((line) => {
    const [name = '', objectId = '', peeled = ''] = line.split('\0');
    return { name, objectId, peeledObjectId: peeled || undefined };
  });
}
