import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import type { Call } from '../route.js';
import { pullRequestUrl } from './pull-request-url.js';

/** A label of a pull request. */
export const labelBody = (
  call: Call,
  pullRequest: PullRequest,
  { id, name }: PullRequest['labels'][number],
): object => ({
  id,
  name,
  active: true,
  url: `${pullRequestUrl(call, pullRequest)}/labels/${id}`,
});
