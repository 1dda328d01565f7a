import { path, type RestClient } from '@adoc/sdk';
import { type Version, versionQuery } from '../version.js';
import type { Commit } from './commits.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/stats — how far a branch is from another one. */
export interface BranchStats {
  /** Without `refs/heads/`. */
  name: string;
  /** Commits that the other branch lacks. */
  aheadCount: number;
  /** Commits that this branch lacks. */
  behindCount: number;
  isBaseVersion: boolean;
  /** The last one of the branch. */
  commit: Commit;
}

/** @param base what branches are compared with; undefined: the default branch */
export function listBranchStats(
  client: RestClient,
  project: string,
  { repository, base }: { repository: string; base: Version | undefined },
): Promise<BranchStats[]> {
  return client.list(path`${project}/_apis/git/repositories/${repository}/stats/branches`, {
    query: versionQuery('baseVersionDescriptor', base),
    subject: `repository "${repository}" of the project "${project}"`,
  });
}
