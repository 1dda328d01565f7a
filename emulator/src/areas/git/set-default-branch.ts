import type { Organization } from '../organization.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

/** Makes a branch the one that clones check out. @param name In full. It has to exist. */
export async function setDefaultBranch(
  organization: Organization,
  repository: Repository,
  name: string,
): Promise<void> {
  const git = await openRepository(organization, repository);
  await git.run('symbolic-ref', 'HEAD', name);
  repository.defaultBranch = name;
}
