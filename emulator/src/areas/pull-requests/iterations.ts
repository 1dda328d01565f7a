import { findMergeBases } from '../git/compare.js';
import { openRepository } from '../git/open-repository.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { pullRequestErrors } from './errors.js';
import type { Iteration, PullRequest } from './pull-request.js';

/** @throws ServiceError when the pull request has no such iteration. */
export function getIteration({ iterations }: PullRequest, id: string): Iteration {
  const found = iterations.find((iteration) => String(iteration.id) === id);
  if (!found) throw pullRequestErrors.partNotFound('iteration', id);
  return found;
}

/** Adds an iteration for the commits that the pull request has now. */
export async function addIteration(
  organization: Organization,
  pullRequest: PullRequest,
  { author, reason, oldTarget }: { author: User; reason: Iteration['reason']; oldTarget?: string },
): Promise<void> {
  const { lastMergeSourceCommit: source, lastMergeTargetCommit: target, targetRefName } = pullRequest;
  const git = await openRepository(organization, pullRequest.repository);
  // The first commit itself where the histories never met.
  const [commonCommit = target] = await findMergeBases(organization, pullRequest.repository, {
    base: target,
    target: source,
  });
  const subject = await git.run('log', '-1', '--format=%s', source);
  pullRequest.iterations.push({
    id: pullRequest.iterations.length + 1,
    author,
    createdDate: organization.clock.date(),
    reason,
    description: subject.trim(),
    sourceCommit: source,
    targetCommit: target,
    commonCommit,
    ...(oldTarget !== undefined && { oldTargetRefName: oldTarget, newTargetRefName: targetRefName }),
  });
}
