import type { Organization } from '../organization.js';
import { noBranches, versionNotFound } from './errors.js';
import { isObjectId } from './object-id.js';
import { type GitDirectory, openRepository } from './open-repository.js';
import { isRefName } from './ref-names.js';
import type { Repository } from './repository.js';
import { type VersionDescriptor, versionLabel } from './version.js';

/** The default branch, as it is. */
export const DEFAULT_VERSION: VersionDescriptor = { type: 'branch', version: undefined, options: 'none' };

/**
 * Finds the commit that a branch, a tag or an id stands for.
 * @param path What `previousChange` is about; the whole repository when left out.
 * @throws ServiceError when there is none.
 */
export async function resolveVersion(
  organization: Organization,
  repository: Repository,
  descriptor: VersionDescriptor,
  path = '/',
): Promise<string> {
  const git = await openRepository(organization, repository);
  const version = descriptor.version ?? shortName(repository.defaultBranch);
  if (version === undefined) throw noBranches(repository.name);
  const label = versionLabel({ ...descriptor, version });
  const notFound = versionNotFound(label, repository.name);
  const revision = revisionOf({ ...descriptor, version });
  const id = revision && (await findCommitId(git, revision));
  if (!id) throw notFound;
  if (descriptor.options === 'none') return id;
  const before =
    descriptor.options === 'firstParent' ? await findCommitId(git, `${id}^`) : await previous(git, id, path);
  if (!before) throw notFound;
  return before;
}

/** The commit a revision leads to, through tags; undefined when there is none. */
export async function findCommitId(git: GitDirectory, revision: string): Promise<string | undefined> {
  const { code, stdout } = await git.try([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  return code === 0 ? stdout.toString().trim() : undefined;
}

/** What Git calls it. Undefined: nothing is called so, and Git must not take it for one of its expressions. */
function revisionOf({ type, version = '' }: VersionDescriptor): string | undefined {
  if (type === 'commit') return isObjectId(version) ? version.toLowerCase() : undefined;
  const folder = type === 'tag' ? 'refs/tags/' : 'refs/heads/';
  const name = version.startsWith('refs/') ? version : folder + version;
  return isRefName(name) ? name : undefined;
}

/** The change of a path before the one a commit shows. */
async function previous(git: GitDirectory, id: string, path: string): Promise<string | undefined> {
  const output = await git.run('log', '-2', '--format=%H', id, '--', `:(literal)${path.replace(/^\/+/, '') || '.'}`);
  return output.split('\n')[1] || undefined;
}

const shortName = (name: string | undefined): string | undefined => name?.replace(/^refs\/heads\//, '');
