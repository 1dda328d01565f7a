import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { meetsCriteria, searchPullRequests } from '../../areas/pull-requests/search-pull-requests.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call } from '../route.js';
import { listedPullRequest } from './pull-request-body.js';
import { readCriteria } from './search-criteria.js';

const PAGE = 101;
const LARGEST_PAGE = 1000;

/**
 * A page of pull requests by the criteria in the query, the newest first. There is no token for the next one: clients count.
 * @param isInScope Whether the path means a pull request at all.
 */
export function listPullRequests(
  call: Call,
  all: readonly PullRequest[],
  isInScope: (pullRequest: PullRequest) => boolean = () => true,
): Answer {
  const { query } = call;
  const criteria = readCriteria(call);
  const fits = (pullRequest: PullRequest): boolean => meetsCriteria(pullRequest, criteria) && isInScope(pullRequest);
  const top = Math.min(query.count('$top') ?? PAGE, LARGEST_PAGE);
  const page = searchPullRequests(all, fits, { skip: query.count('$skip') ?? 0, top });
  const links = query.flag('searchCriteria.includeLinks');
  return answer.list(page.map((pullRequest) => listedPullRequest(call, pullRequest, { links })));
}
