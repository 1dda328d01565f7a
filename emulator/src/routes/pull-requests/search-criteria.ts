import { parseEnum } from '../../areas/pull-requests/parse-enum.js';
import type { PullRequestCriteria } from '../../areas/pull-requests/search-pull-requests.js';
import { parseDate } from '../parse-date.js';
import type { Call } from '../route.js';

const STATUSES = ['notSet', 'active', 'abandoned', 'completed', 'all'] as const;
const TIME_RANGES = ['created', 'closed'] as const;
const TEXTS = [
  'creatorId',
  'reviewerId',
  'sourceRefName',
  'targetRefName',
  'sourceRepositoryId',
  'repositoryId',
  'title',
] as const;

/** Reads what a list is narrowed to from the query. Active ones are meant when nothing else is said. @throws ServiceError when a value is not valid. */
export function readCriteria(call: Call): PullRequestCriteria {
  const text = (name: string): string | undefined =>
    call.query.text(`searchCriteria.${name}`) ?? (name === 'status' ? call.query.text('status') : undefined);
  const status = parseEnum(STATUSES, text('status') ?? 'active', 'searchCriteria.status');
  const criteria: PullRequestCriteria = {};
  if (status !== 'all') criteria.status = status === 'notSet' ? 'active' : status;
  for (const name of TEXTS) {
    const value = text(name);
    if (value !== undefined) criteria[name] = value;
  }
  for (const name of ['minTime', 'maxTime'] as const) {
    const value = text(name);
    if (value !== undefined) criteria[name] = Date.parse(parseDate(value, `searchCriteria.${name}`));
  }
  criteria.timeRange = parseEnum(TIME_RANGES, text('queryTimeRangeType') ?? 'created', 'queryTimeRangeType');
  criteria.labels = call.url.searchParams.getAll('searchCriteria.labels').flatMap((value) => value.split(','));
  criteria.isAnyLabel = text('tagsFilterOperator')?.toLowerCase() === 'or';
  return criteria;
}
