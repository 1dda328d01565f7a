import { errors } from '../errors.js';
import type { Organization } from '../organization.js';
import type { Commit } from './commit.js';
import { isObjectId } from './object-id.js';
import { openRepository } from './open-repository.js';
import { readCommits } from './read-commits.js';
import type { Repository } from './repository.js';
import { resolveVersion } from './resolve-version.js';
import type { VersionDescriptor } from './version.js';

/** Which commits are wanted. */
export interface CommitCriteria {
  /** Exactly these, in this order. */
  ids?: readonly string[] | undefined;
  /** Where the history starts; all branches and tags when left out. */
  itemVersion?: VersionDescriptor | undefined;
  /** Commits of this one that `itemVersion` does not have. */
  compareVersion?: VersionDescriptor | undefined;
  /** Only commits that changed this file or folder. */
  itemPath?: string | undefined;
  excludeDeletes?: boolean | undefined;
  /** Part of a name or mail address. */
  author?: string | undefined;
  user?: string | undefined;
  /** ISO 8601. */
  fromDate?: string | undefined;
  toDate?: string | undefined;
  /** The oldest and the newest commit, both included. */
  fromCommitId?: string | undefined;
  toCommitId?: string | undefined;
  historyMode?: string | undefined;
  oldestFirst?: boolean | undefined;
  skip: number;
  top: number;
}

/**
 * Finds commits, the newest first.
 * @throws ServiceError when a version cannot be resolved or an id is none.
 */
export async function findCommits(
  organization: Organization,
  repository: Repository,
  criteria: CommitCriteria,
): Promise<Commit[]> {
  const { skip, top, ids } = criteria;
  if (ids) {
    for (const id of ids) checkId(id);
    const page = ids.slice(skip, skip + top);
    return page.length > 0 ? readCommits(organization, repository, ['--no-walk=unsorted', ...page, '--']) : [];
  }
  const start = await findStart(organization, repository, criteria);
  const path = criteria.itemPath?.replace(/^\/+|\/+$/g, '');
  const args = [...filters(criteria), ...start, '--', ...(path ? [`:(literal)${path}`] : [])];
  if (!criteria.oldestFirst) return readCommits(organization, repository, [`--skip=${skip}`, `-${top}`, ...args]);
  // Git would take the newest first and only then turn them around.
  const git = await openRepository(organization, repository);
  const all = (await git.run('log', '--reverse', '--format=%H', ...args)).split('\n').filter(Boolean);
  return findCommits(organization, repository, { ids: all, skip, top });
}

async function findStart(
  organization: Organization,
  repository: Repository,
  { itemVersion, compareVersion, itemPath, fromCommitId, toCommitId }: CommitCriteria,
): Promise<string[]> {
  const resolve = (version: VersionDescriptor) => resolveVersion(organization, repository, version, itemPath);
  const item = itemVersion && (await resolve(itemVersion));
  const compare = compareVersion && (await resolve(compareVersion));
  if (fromCommitId) checkId(fromCommitId);
  if (toCommitId) checkId(toCommitId);
  const tip = toCommitId ?? compare ?? item;
  const hidden = [...(compare && item ? [`^${item}`] : []), ...(fromCommitId ? ['--not', `${fromCommitId}^@`] : [])];
  return [tip ?? '--all', ...hidden];
}

function filters({ author, user, fromDate, toDate, historyMode, excludeDeletes }: CommitCriteria): string[] {
  const mode = historyMode?.toLowerCase();
  return [
    '--fixed-strings',
    '--regexp-ignore-case',
    ...(author ? [`--author=${author}`] : []),
    ...(user ? [`--committer=${user}`] : []),
    ...(fromDate ? [`--since=${fromDate}`] : []),
    ...(toDate ? [`--until=${toDate}`] : []),
    ...(excludeDeletes ? ['--diff-filter=d'] : []),
    ...(mode === 'firstparent' ? ['--first-parent'] : []),
    ...(mode?.startsWith('fullhistory') ? ['--full-history'] : []),
  ];
}

function checkId(id: string): void {
  if (!isObjectId(id)) throw errors.badArgument(`'${id}' is not the id of a commit: 40 hexadecimal digits.`);
}
