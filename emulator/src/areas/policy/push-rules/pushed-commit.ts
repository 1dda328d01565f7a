import type { Change } from '../../git/change.js';
import { readChanges } from '../../git/changes.js';
import type { Commit } from '../../git/commit.js';
import { openRepository } from '../../git/open-repository.js';
import { readCommits } from '../../git/read-commits.js';
import type { Repository } from '../../git/repository.js';
import type { Organization } from '../../organization.js';

/** A commit that a push brings, with the files it adds or changes. */
export interface PushedCommit extends Commit {
  changes: readonly Change[];
}

/** The commits behind an object that no ref of the repository has yet. */
export async function readPushedCommits(
  organization: Organization,
  repository: Repository,
  objectId: string,
): Promise<PushedCommit[]> {
  const commits = await readCommits(organization, repository, [objectId, '--not', '--all']);
  const pushed: PushedCommit[] = [];
  for (const commit of commits) {
    const changes = await readChanges(organization, repository, commit.parents[0], commit.id);
    pushed.push({ ...commit, changes: changes.filter(({ type, objectId: now }) => type === 'blob' && now) });
  }
  return pushed;
}

/** Bytes that the changed files take in the repository. */
export async function readSizes(
  organization: Organization,
  repository: Repository,
  { ids, isCompressed }: { ids: readonly string[]; isCompressed: boolean },
): Promise<Map<string, number>> {
  const git = await openRepository(organization, repository);
  const field = isCompressed ? '%(objectsize:disk)' : '%(objectsize)';
  const input = ids.map((id) => `${id}\n`).join('');
  const { stdout } = await git.try(['cat-file', `--batch-check=%(objectname) ${field}`], { input });
  const lines = stdout.toString().trim().split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([id = '', size]) => [id, Number(size)]));
}
