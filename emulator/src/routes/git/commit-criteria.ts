import type { CommitCriteria } from '../../areas/git/find-commits.js';
import { parseDate } from '../parse-date.js';
import type { Call } from '../route.js';
import { parseVersion, type VersionInput } from './version-query.js';

const PAGE = 100;

/** The criteria as the body of `commitsbatch` has them. */
export interface CriteriaInput {
  ids?: string[] | null;
  itemVersion?: VersionInput | null;
  compareVersion?: VersionInput | null;
  itemPath?: string | null;
  author?: string | null;
  user?: string | null;
  fromDate?: string | null;
  toDate?: string | null;
  fromCommitId?: string | null;
  toCommitId?: string | null;
  historyMode?: string | null;
  excludeDeletes?: boolean;
  showOldestCommitsFirst?: boolean;
  includeWorkItems?: boolean;
  includePushData?: boolean;
  includeLinks?: boolean;
  $skip?: number;
  $top?: number;
}

/** Turns what a client asked for into criteria. @throws ServiceError when a value makes no sense. */
export function parseCriteria(input: CriteriaInput): CommitCriteria {
  return {
    ids: input.ids?.length ? input.ids : undefined,
    itemVersion: parseVersion(input.itemVersion ?? {}),
    compareVersion: parseVersion(input.compareVersion ?? {}),
    itemPath: input.itemPath ?? undefined,
    author: input.author ?? undefined,
    user: input.user ?? undefined,
    fromDate: input.fromDate ? parseDate(input.fromDate, 'fromDate') : undefined,
    toDate: input.toDate ? parseDate(input.toDate, 'toDate') : undefined,
    fromCommitId: input.fromCommitId ?? undefined,
    toCommitId: input.toCommitId ?? undefined,
    historyMode: input.historyMode ?? undefined,
    excludeDeletes: input.excludeDeletes,
    oldestFirst: input.showOldestCommitsFirst,
    skip: input.$skip ?? 0,
    top: input.$top ?? PAGE,
  };
}

/** The criteria as a query has them: `searchCriteria.author`, or `author` as older clients send it. */
export function readCriteria({ query, url }: Call): CriteriaInput {
  const text = (name: string): string | null => query.text(`searchCriteria.${name}`) ?? query.text(name) ?? null;
  const flag = (name: string): boolean => query.flag(`searchCriteria.${name}`) || query.flag(name);
  const count = (name: string): number | undefined =>
    query.count(`searchCriteria.$${name}`) ?? query.count(`$${name}`) ?? query.count(name);
  const version = (name: string): VersionInput => ({
    version: text(`${name}.version`),
    versionType: text(`${name}.versionType`),
    versionOptions: text(`${name}.versionOptions`),
  });
  const skip = count('skip');
  const top = count('top');
  return {
    ids: readIds(url.searchParams),
    itemVersion: version('itemVersion'),
    compareVersion: version('compareVersion'),
    itemPath: text('itemPath'),
    author: text('author'),
    user: text('user'),
    fromDate: text('fromDate'),
    toDate: text('toDate'),
    fromCommitId: text('fromCommitId'),
    toCommitId: text('toCommitId'),
    historyMode: text('historyMode'),
    excludeDeletes: flag('excludeDeletes'),
    showOldestCommitsFirst: flag('showOldestCommitsFirst'),
    includeWorkItems: flag('includeWorkItems'),
    includePushData: flag('includePushData'),
    includeLinks: flag('includeLinks'),
    ...(skip !== undefined && { $skip: skip }),
    ...(top !== undefined && { $top: top }),
  };
}

/** A list comes as `ids=a,b`, as `ids=a&ids=b` or as `ids[0]=a`. */
function readIds(search: URLSearchParams): string[] {
  return [...search]
    .filter(([name]) => /^searchCriteria\.ids(?:\[\d*\])?$/i.test(name))
    .flatMap(([, value]) => value.split(','))
    .filter(Boolean);
}
