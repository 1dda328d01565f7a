import type { Organization } from '../organization.js';
import type { Change } from './change.js';
import { openRepository } from './open-repository.js';
import { parseRawDiff } from './parse-raw-diff.js';
import type { Repository } from './repository.js';

/** The tree with nothing in it, which Git knows everywhere. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * How files and folders differ between two commits or trees, by path.
 * @param from Undefined: everything is new.
 * @throws Error when Git does not know one of them.
 */
export async function readChanges(
  organization: Organization,
  repository: Repository,
  from: string | undefined,
  to: string,
): Promise<Change[]> {
  const git = await openRepository(organization, repository);
  const output = await git.run('diff-tree', '-r', '-t', '-z', '-M', '--raw', '--no-abbrev', from ?? EMPTY_TREE, to);
  return parseRawDiff(output);
}
