import { path, type RestClient, shortRef } from '@adoc/sdk';
import type { Repository } from './repositories.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/commits — the fields that are used here. */
export interface NewCommit {
  commitId: string;
  /** The message; a list cuts a long one off. */
  comment: string;
  commentTruncated?: boolean;
}

interface Branches {
  /** In full: `refs/heads/main`. */
  sourceRefName: string;
  targetRefName: string;
}

/** Commits that a branch has and another has not, the newest first. @param limit how many at most */
export async function listNewCommits(
  client: RestClient,
  { project, id, name }: Repository,
  { sourceRefName, targetRefName, limit }: Branches & { limit: number },
): Promise<NewCommit[]> {
  const repository = path`${project.id}/_apis/git/repositories/${id}`;
  const commits = await client.list<NewCommit>(`${repository}/commits`, {
    query: {
      'searchCriteria.itemVersion.version': shortRef(targetRefName),
      'searchCriteria.itemVersion.versionType': 'branch',
      'searchCriteria.compareVersion.version': shortRef(sourceRefName),
      'searchCriteria.compareVersion.versionType': 'branch',
      'searchCriteria.$top': limit,
    },
    subject: `branch "${shortRef(sourceRefName)}" or "${shortRef(targetRefName)}" of the repository "${name}"`,
  });
  return Promise.all(
    commits.map(async (commit) =>
      commit.commentTruncated
        ? client.get<NewCommit>(`${repository}${path`/commits/${commit.commitId}`}`, { subject: commit.commitId })
        : commit,
    ),
  );
}
