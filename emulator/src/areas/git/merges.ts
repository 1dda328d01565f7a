import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { type AsyncOperation, runLater } from './async-operation.js';
import { mergeCommits } from './merge-commits.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';
import { writeCommit } from './write-commit.js';

/** Two commits that the service merges in the background, without a ref to the result. */
export interface MergeOperation extends AsyncOperation {
  /** Unique in the organization. */
  id: number;
  repository: Repository;
  user: User;
  /** Ids of two commits. */
  parents: readonly [string, string];
  comment: string;
  mergeCommitId: string | undefined;
  failureMessage: string | undefined;
}

const mergesOf = perOrganization(() => new Map<number, MergeOperation>());

export function findMerge(organization: Organization, repository: Repository, id: number): MergeOperation | undefined {
  const found = mergesOf(organization).get(id);
  return found?.repository === repository ? found : undefined;
}

/** Begins a merge; it goes on in the emulator's time. */
export function startMerge(
  organization: Organization,
  asked: Pick<MergeOperation, 'repository' | 'user' | 'parents' | 'comment'>,
): MergeOperation {
  const id = organization.next('merge');
  const merge: MergeOperation = { ...asked, id, status: 'queued', mergeCommitId: undefined, failureMessage: undefined };
  mergesOf(organization).set(id, merge);
  runLater(organization, merge, () => perform(organization, merge));
  return merge;
}

async function perform(organization: Organization, merge: MergeOperation): Promise<'completed' | 'failed'> {
  const { repository, user, parents, comment } = merge;
  const git = await openRepository(organization, repository);
  const made = await mergeCommits(git, ...parents);
  if (!made || made.conflicts.length > 0) {
    merge.failureMessage = made
      ? 'The commits cannot be merged: they conflict.'
      : 'The commits have no history in common.';
    return 'failed';
  }
  const author = { name: user.displayName, email: user.account, date: organization.clock.date() };
  merge.mergeCommitId = await writeCommit(git, { treeId: made.tree, parents, message: comment, author });
  return 'completed';
}
