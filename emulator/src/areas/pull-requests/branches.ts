import { openRepository } from '../git/open-repository.js';
import { findCommitId } from '../git/resolve-version.js';
import type { Organization } from '../organization.js';
import { findSource } from './attempt-merge.js';
import { pullRequestErrors } from './errors.js';
import type { PullRequest } from './pull-request.js';
import { pullRequestsOf } from './pull-requests.js';

/**
 * @param targetRefName What the target is to be.
 * @throws ServiceError TF401179 when another active one is between the same branches.
 */
export function refuseSecond(
  organization: Organization,
  pullRequest: PullRequest,
  targetRefName = pullRequest.targetRefName,
): void {
  const { repository, sourceRefName, forkSource } = pullRequest;
  const second = pullRequestsOf(organization)
    .into(repository)
    .some(
      (other) =>
        other !== pullRequest &&
        other.status === 'active' &&
        other.sourceRefName === sourceRefName &&
        other.targetRefName === targetRefName &&
        other.forkSource?.id === forkSource?.id,
    );
  if (second) throw pullRequestErrors.exists();
}

/** Tips of both branches. @throws ServiceError TF401398 when one of them is not there, or is no branch. */
export async function getTips(
  organization: Organization,
  pullRequest: PullRequest,
  targetRefName = pullRequest.targetRefName,
): Promise<{ source: string; target: string }> {
  const { repository, sourceRefName } = pullRequest;
  const areBranches = [sourceRefName, targetRefName].every((name) => name.startsWith('refs/heads/'));
  if (!areBranches) throw pullRequestErrors.branchMissing();
  const source = await findSource(organization, pullRequest);
  const target = await findCommitId(await openRepository(organization, repository), targetRefName);
  if (source === undefined || target === undefined) throw pullRequestErrors.branchMissing();
  return { source, target };
}
