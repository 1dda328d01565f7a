import type { Signature } from './commit.js';
import type { GitDirectory } from './open-repository.js';

interface NewCommit {
  treeId: string;
  parents: readonly string[];
  message: string;
  author: Signature;
  /** The author when left out. */
  committer?: Signature | undefined;
}

/** Writes a commit that no ref leads to yet. @returns its id. */
export async function writeCommit(
  git: GitDirectory,
  { treeId, parents, message, author, committer = author }: NewCommit,
): Promise<string> {
  const env = { ...environment('AUTHOR', author), ...environment('COMMITTER', committer) };
  const args = ['commit-tree', treeId, ...parents.flatMap((parent) => ['-p', parent])];
  const { code, stdout, stderr } = await git.try(args, { input: `${message.trimEnd()}\n`, env });
  if (code !== 0) throw new Error(`git commit-tree: ${stderr.trim()}`);
  return stdout.toString().trim();
}

function environment(role: string, { name, email, date }: Signature): Record<string, string> {
  return {
    [`GIT_${role}_NAME`]: name,
    [`GIT_${role}_EMAIL`]: email,
    [`GIT_${role}_DATE`]: `@${Math.floor(Date.parse(date) / 1000)} +0000`,
  };
}
