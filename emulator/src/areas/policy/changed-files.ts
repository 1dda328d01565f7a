import { readChanges } from '../git/changes.js';
import type { Organization } from '../organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';

/** A file that a pull request adds, changes or removes. */
export interface ChangedFile {
  /** From the root, with a slash first. */
  path: string;
  isAdded: boolean;
}

/** The files that a pull request changes, as of its last iteration. */
export async function readChangedFiles(
  organization: Organization,
  { repository, iterations }: PullRequest,
): Promise<ChangedFile[]> {
  const last = iterations.at(-1);
  if (!last) return [];
  const changes = await readChanges(organization, repository, last.commonCommit || undefined, last.sourceCommit);
  return changes
    .filter(({ type }) => type !== 'tree')
    .map(({ path, changeType }) => ({ path, isAdded: changeType === 'add' }));
}
