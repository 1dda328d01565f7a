import { openRepository } from '../git/open-repository.js';
import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import type { PullRequest } from './pull-request.js';
import { pullRequestsOf } from './pull-requests.js';

/** Pull requests whose completion or last merge made a commit. */
export const findByMerge = (organization: Organization, repository: Repository, commit: string): PullRequest[] =>
  pullRequestsOf(organization)
    .into(repository)
    .filter(({ lastMergeCommit }) => lastMergeCommit === commit);

/** Pull requests that bring a commit into their target branch. */
export async function findByCommit(
  organization: Organization,
  repository: Repository,
  commit: string,
): Promise<PullRequest[]> {
  const all = pullRequestsOf(organization).into(repository);
  const after = await descendantsOf(organization, repository, {
    commit,
    tips: all.map((one) => one.lastMergeSourceCommit),
  });
  return all.filter(
    ({ lastMergeSourceCommit, lastMergeTargetCommit }) =>
      after.has(lastMergeSourceCommit) && !after.has(lastMergeTargetCommit),
  );
}

/** The commit, and what was built on it up to some tips, with one run of Git for all of them. */
async function descendantsOf(
  organization: Organization,
  repository: Repository,
  { commit, tips }: { commit: string; tips: readonly string[] },
): Promise<Set<string>> {
  const git = await openRepository(organization, repository);
  const input = [...new Set(tips)].filter(Boolean).join('\n');
  const { stdout } = await git.try(['rev-list', '--topo-order', '--reverse', '--parents', '--stdin'], { input });
  const found = new Set<string>();
  for (const line of stdout.toString().split('\n')) {
    const [id = '', ...parents] = line.split(' ');
    if (id === commit || parents.some((parent) => found.has(parent))) found.add(id);
  }
  return found;
}
