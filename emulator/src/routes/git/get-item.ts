import { itemNotFound } from '../../areas/git/errors.js';
import type { Item } from '../../areas/git/item.js';
import { findItem } from '../../areas/git/read-items.js';
import type { Repository } from '../../areas/git/repository.js';
import { resolveVersion } from '../../areas/git/resolve-version.js';
import { type VersionDescriptor, versionLabel } from '../../areas/git/version.js';
import type { Call } from '../route.js';

interface Place {
  /** From the root; the leading slash may be missing. */
  path: string;
  version: VersionDescriptor;
}

/** An item, and the commit that was looked into. @throws ServiceError with status 404 when version or item are not there. */
export async function getItem(
  { organization }: Call,
  repository: Repository,
  { path, version }: Place,
): Promise<{ item: Item; commitId: string }> {
  const commitId = await resolveVersion(organization, repository, version, path);
  const item = await findItem(organization, repository, { id: commitId, path });
  if (item) return { item, commitId };
  const named = version.version ?? repository.defaultBranch?.replace('refs/heads/', '');
  throw itemNotFound(path.startsWith('/') ? path : `/${path}`, {
    repository: repository.name,
    version: versionLabel({ ...version, version: named }),
    commitId,
  });
}
