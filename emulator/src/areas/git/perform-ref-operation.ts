import type { Organization } from '../organization.js';
import { EMPTY_TREE } from './changes.js';
import type { Commit } from './commit.js';
import { mergeTree } from './merge-tree.js';
import { ZERO_ID } from './object-id.js';
import { type GitDirectory, openRepository } from './open-repository.js';
import { readCommits } from './read-commits.js';
import { readRefTable } from './read-ref-table.js';
import type { RefOperation } from './ref-operation.js';
import { updateRefs } from './update-refs.js';
import { writeCommit } from './write-commit.js';

type End = 'completed' | 'failed';

/** Does a cherry-pick or revert, and notes in it how that went. */
export async function performRefOperation(organization: Organization, operation: RefOperation): Promise<End> {
  const { repository, user, ontoRefName, generatedRefName } = operation;
  const git = await openRepository(organization, repository);
  const refs = await readRefTable(git);
  const onto = refs.get(ontoRefName);
  if (!onto) return fail(operation, 'targetBranchDeleted', `The branch ${ontoRefName} does not exist.`);
  if (refs.has(generatedRefName)) {
    return fail(operation, 'refNameConflict', `The branch ${generatedRefName} exists already.`);
  }
  const tip = await applyAll(organization, { git, operation, onto });
  if (!tip) return 'failed';
  const update = { name: generatedRefName, oldObjectId: ZERO_ID, newObjectId: tip };
  const [result] = await updateRefs(organization, { repository, user, updates: [update] });
  if (!result?.success) {
    const kind = result?.status === 'refNameConflict' ? 'refNameConflict' : 'writePermissionRequired';
    return fail(operation, kind, result?.error?.message ?? '');
  }
  operation.detail.progress = 1;
  return 'completed';
}

interface Work {
  git: GitDirectory;
  operation: RefOperation;
  onto: string;
}

/** @returns the last commit; undefined when one of them conflicts. */
async function applyAll(organization: Organization, { git, operation, onto }: Work): Promise<string | undefined> {
  const { repository, commitIds, detail } = operation;
  const commits = await readCommits(organization, repository, ['--no-walk=unsorted', ...commitIds, '--']);
  let tip = onto;
  for (const [index, commit] of commits.entries()) {
    detail.currentCommitId = commit.id;
    detail.progress = index / commits.length;
    const treeId = await applyOne(git, { operation, commit, tip });
    if (!treeId) {
      detail.hasConflict = true;
      return undefined;
    }
    tip = await writeCommit(git, { treeId, parents: [tip], ...describe(organization, operation, commit) });
  }
  return tip;
}

async function applyOne(
  git: GitDirectory,
  { operation, commit, tip }: { operation: RefOperation; commit: Commit; tip: string },
): Promise<string | undefined> {
  const treeOf = async (id: string): Promise<string> => (await git.run('rev-parse', `${id}^{tree}`)).trim();
  const before = commit.parents[0] ? await treeOf(commit.parents[0]) : EMPTY_TREE;
  const ours = await treeOf(tip);
  return operation.kind === 'cherryPick'
    ? mergeTree(git, { base: before, ours, theirs: commit.treeId })
    : mergeTree(git, { base: commit.treeId, ours, theirs: before });
}

/** Who the new commit is by, and what it says. A cherry-pick stays its author's. */
function describe(organization: Organization, { kind, user }: RefOperation, commit: Commit) {
  const own = { name: user.displayName, email: user.account, date: organization.clock.date() };
  if (kind === 'cherryPick') {
    const message = `${commit.message}\n\nCherry-picked from commit \`${commit.id.slice(0, 8)}\`.`;
    return { message, author: commit.author, committer: own };
  }
  const [subject = ''] = commit.message.split('\n', 1);
  return { message: `Revert "${subject}"\n\nReverted commit \`${commit.id.slice(0, 8)}\`.`, author: own };
}

function fail({ detail }: RefOperation, failure: RefOperation['detail']['failure'], message: string): End {
  Object.assign(detail, { failure, message });
  return 'failed';
}
