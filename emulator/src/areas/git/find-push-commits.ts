import type { Organization } from '../organization.js';
import type { Commit } from './commit.js';
import { ZERO_ID } from './object-id.js';
import type { Push } from './push.js';
import { readCommits } from './read-commits.js';

/** The commits that came with a push, the newest first. */
export async function findPushCommits(
  organization: Organization,
  { repository, commitIds, updates }: Push,
  { skip, top }: { skip: number; top: number },
): Promise<Commit[]> {
  if (commitIds) {
    const page = [...commitIds].slice(skip, skip + top);
    return page.length > 0 ? readCommits(organization, repository, ['--no-walk=unsorted', ...page, '--']) : [];
  }
  const tips = [...new Set(updates.map(({ newObjectId }) => newObjectId))].filter((id) => id !== ZERO_ID);
  return readCommits(organization, repository, [`--skip=${skip}`, `-${top}`, ...tips, '--']);
}
