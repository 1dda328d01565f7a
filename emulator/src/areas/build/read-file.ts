import { openRepository } from '../git/open-repository.js';
import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';

/** The text of a file at a commit or branch; undefined when it is not there. */
export async function readFileAt(
  organization: Organization,
  repository: Repository,
  { version, path }: { version: string; path: string },
): Promise<string | undefined> {
  const git = await openRepository(organization, repository);
  const { code, stdout } = await git.try(['cat-file', 'blob', `${version}:${path.replace(/^\/+/, '')}`]);
  return code === 0 ? stdout.toString() : undefined;
}

/** The commit that a ref points at; undefined when there is no such ref. @param ref In full. */
export async function resolveRef(
  organization: Organization,
  repository: Repository,
  ref: string,
): Promise<string | undefined> {
  const git = await openRepository(organization, repository);
  const { code, stdout } = await git.try(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  return code === 0 ? stdout.toString().trim() : undefined;
}
