import type { Organization } from '../organization.js';
import type { Commit } from './commit.js';
import { commitNotFound } from './errors.js';
import { isObjectId } from './object-id.js';
import { openRepository } from './open-repository.js';
import { readCommits } from './read-commits.js';
import type { Repository } from './repository.js';
import { findCommitId } from './resolve-version.js';

/** @throws ServiceError when the repository has no such commit. */
export async function getCommit(organization: Organization, repository: Repository, id: string): Promise<Commit> {
  const git = await openRepository(organization, repository);
  const known = isObjectId(id) ? await findCommitId(git, id.toLowerCase()) : undefined;
  const [commit] = known ? await readCommits(organization, repository, ['-1', known, '--']) : [];
  if (!commit) throw commitNotFound(id, repository.name);
  return commit;
}
