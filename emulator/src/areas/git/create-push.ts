import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { applyChanges, type FileChange } from './apply-changes.js';
import type { Commit, Signature } from './commit.js';
import { invalidRefName, staleReference, unresolvableObject } from './errors.js';
import { GitObjects } from './git-objects.js';
import { ZERO_ID } from './object-id.js';
import { type GitDirectory, openRepository } from './open-repository.js';
import type { Push } from './push.js';
import { pushesOf } from './pushes.js';
import { readCommits } from './read-commits.js';
import { readRefTable } from './read-ref-table.js';
import { isRefName } from './ref-names.js';
import type { Repository } from './repository.js';
import { findCommitId } from './resolve-version.js';
import { updateRefs } from './update-refs.js';
import { writeCommit } from './write-commit.js';
import { writeObjects } from './write-objects.js';
import { type TreeFile, writeTree } from './write-tree.js';

/** A commit that a client describes by its changes. */
export interface CommitInput {
  message: string;
  author: Signature;
  committer: Signature;
  /** As `applyChanges` takes them, with the content in place of its id. */
  changes: readonly ChangeInput[];
}

export type ChangeInput =
  | { type: 'add' | 'edit'; path: string; content: Buffer }
  | { type: 'delete'; path: string }
  | { type: 'rename'; path: string; originalPath: string; content: Buffer | undefined };

interface NewPush {
  repository: Repository;
  user: User;
  /** In full. */
  refName: string;
  /** What the ref points at; for a new branch the commit it starts from, or the zero id. */
  oldObjectId: string;
  commits: readonly CommitInput[];
}

/**
 * Makes commits out of descriptions and puts a branch on the last one.
 * @throws ServiceError when the branch has moved on, a change does not fit the files, or the push is refused.
 */
export async function createPush(
  organization: Organization,
  { repository, user, refName, oldObjectId, commits }: NewPush,
): Promise<{ push: Push; commits: Commit[] }> {
  if (!isRefName(refName)) throw invalidRefName(refName);
  const git = await openRepository(organization, repository);
  const current = (await readRefTable(git)).get(refName);
  if (current ? current !== oldObjectId : oldObjectId !== ZERO_ID && !(await findCommitId(git, oldObjectId))) {
    throw current ? staleReference(refName) : unresolvableObject(oldObjectId);
  }
  const parent = oldObjectId === ZERO_ID ? undefined : oldObjectId;
  const ids = await writeCommits(organization, git, { parent, commits });
  const update = { name: refName, oldObjectId: current ?? ZERO_ID, newObjectId: ids.at(-1) ?? oldObjectId };
  const [result] = await updateRefs(organization, { repository, user, updates: [update] });
  if (result?.error) throw result.error;
  for (const change of commits.flatMap(({ changes }) => changes)) {
    if ('content' in change) repository.size += change.content?.length ?? 0;
  }
  const push = pushesOf(organization).of(repository).at(-1);
  if (!push) throw new Error(`no push of ${refName} is on record`);
  return { push, commits: await readCommits(organization, repository, ['--no-walk=unsorted', ...ids, '--']) };
}

interface Chain {
  parent: string | undefined;
  commits: readonly CommitInput[];
}

async function writeCommits(
  organization: Organization,
  git: GitDirectory,
  { parent, commits }: Chain,
): Promise<string[]> {
  const blobs = new GitObjects();
  const planned = commits.map((commit) => ({ commit, changes: commit.changes.map((change) => plan(change, blobs)) }));
  const files = parent ? await readFiles(git, parent) : new Map<string, TreeFile>();
  await writeObjects(git, blobs);
  const ids: string[] = [];
  for (const { commit, changes } of planned) {
    applyChanges(files, changes);
    const { message, author, committer } = commit;
    const treeId = await writeTree(git, files, String(organization.next('git index')));
    const before = ids.at(-1) ?? parent;
    ids.push(await writeCommit(git, { treeId, parents: before ? [before] : [], message, author, committer }));
  }
  return ids;
}

function plan(change: ChangeInput, blobs: GitObjects): FileChange {
  if (change.type === 'delete') return change;
  if (change.type === 'rename') {
    const objectId = change.content && blobs.blob(change.content);
    return { type: 'rename', path: change.path, originalPath: change.originalPath, objectId };
  }
  return { type: change.type, path: change.path, objectId: blobs.blob(change.content) };
}

async function readFiles(git: GitDirectory, commit: string): Promise<Map<string, TreeFile>> {
  const lines = (await git.run('ls-tree', '-r', '-z', commit)).split('\0').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const cut = line.indexOf('\t');
      const [mode = '', , objectId = ''] = line.slice(0, cut).split(' ');
      return [line.slice(cut + 1), { mode, objectId }];
    }),
  );
}
