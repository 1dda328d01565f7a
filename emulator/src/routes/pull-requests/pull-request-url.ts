import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { repositoryUrl } from '../git/repository-url.js';
import type { Call } from '../route.js';

/** Where the REST API has a pull request; what belongs to it is below. */
export const pullRequestUrl = (call: Call, { repository, id }: PullRequest): string =>
  `${repositoryUrl(call, repository)}/pullRequests/${id}`;

/** Links of what belongs to a pull request. @param path Below the pull request, such as `/threads/1`. */
export const partLinks = (call: Call, pullRequest: PullRequest, path: string): object => ({
  self: { href: `${pullRequestUrl(call, pullRequest)}${path}` },
  repository: { href: repositoryUrl(call, pullRequest.repository) },
});
