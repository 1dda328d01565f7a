import { readCommits } from '../../areas/git/read-commits.js';
import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { commitReference } from '../git/commit-body.js';
import type { Call } from '../route.js';
import { pullRequestBody } from './pull-request-body.js';
import { workItemReference } from './work-items.js';

/** A pull request with its merge commit in full and what else the query asks for. */
export async function wholePullRequest(call: Call, pullRequest: PullRequest): Promise<object> {
  const { query, organization } = call;
  const { repository, lastMergeCommit, lastMergeSourceCommit, lastMergeTargetCommit, workItemIds } = pullRequest;
  const read = async (args: readonly string[]): Promise<object[]> => {
    const commits = await readCommits(organization, repository, args);
    return commits.map((commit) => commitReference(call, repository, commit));
  };
  const [merge] = lastMergeCommit === undefined ? [] : await read(['-1', lastMergeCommit]);
  const limit = [`--max-count=${query.count('$top') ?? 100}`, `--skip=${query.count('$skip') ?? 0}`];
  return {
    ...pullRequestBody(call, pullRequest),
    ...(merge && { lastMergeCommit: merge }),
    ...(query.flag('includeCommits') && {
      commits: await read([...limit, lastMergeSourceCommit, `^${lastMergeTargetCommit}`]),
    }),
    ...(query.flag('includeWorkItemRefs') && { workItemRefs: workItemIds.map((id) => workItemReference(call, id)) }),
  };
}
