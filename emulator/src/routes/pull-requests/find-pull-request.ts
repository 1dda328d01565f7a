import { pullRequestErrors } from '../../areas/pull-requests/errors.js';
import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { pullRequestsOf } from '../../areas/pull-requests/pull-requests.js';
import { visibleProjects } from '../core/find-project.js';
import { getEnabledRepository } from '../git/find-repository.js';
import { readNumber } from '../read-number.js';
import type { Call } from '../route.js';

/** The pull request a path names, inside the repository it names. @throws ServiceError when either is not found. */
export function getPullRequest(call: Call): PullRequest {
  const repository = getEnabledRepository(call);
  const found = pullRequestsOf(call.organization).get(readId(call));
  if (found.repository.id !== repository.id) throw pullRequestErrors.notFound();
  return found;
}

/** The pull request a path names by its id alone. @throws ServiceError when it is not found, or the caller may not see it. */
export function getPullRequestById(call: Call): PullRequest {
  const found = pullRequestsOf(call.organization).get(readId(call));
  if (!isVisible(call)(found)) throw pullRequestErrors.notFound();
  return found;
}

/** Tells whether the caller may see a pull request: its project is there for them, and its repository still in it. */
export function isVisible(call: Call): (pullRequest: PullRequest) => boolean {
  const projects = new Set(visibleProjects(call));
  return ({ repository }) => projects.has(repository.project) && repository.project.repositories.includes(repository);
}

const readId = ({ parameters }: Call): number => readNumber(parameters.pullRequestId, 'pullRequestId');
