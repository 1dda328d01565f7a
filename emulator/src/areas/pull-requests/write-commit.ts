import type { GitDirectory } from '../git/open-repository.js';

/** Who writes a commit, and when. */
export interface Writer {
  name: string;
  email: string;
  /** ISO 8601. */
  date: string;
}

interface NewCommit {
  tree: string;
  parents: readonly string[];
  message: string;
  author: Writer;
  /** The author when left out. */
  committer?: Writer;
}

/** Writes a commit without a ref to it. @returns its id. */
export async function writeCommit(git: GitDirectory, commit: NewCommit): Promise<string> {
  const { tree, parents, message, author, committer = author } = commit;
  const arguments_ = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
  const env = { ...asEnvironment('AUTHOR', author), ...asEnvironment('COMMITTER', committer) };
  const { code, stdout, stderr } = await git.try(arguments_, { input: `${message.trimEnd()}\n`, env });
  if (code !== 0) throw new Error(`git commit-tree: ${stderr}`);
  return stdout.toString().trim();
}

function asEnvironment(role: 'AUTHOR' | 'COMMITTER', { name, email, date }: Writer): Record<string, string> {
  const seconds = Math.floor(Date.parse(date) / 1000);
  return {
    [`GIT_${role}_NAME`]: name,
    [`GIT_${role}_EMAIL`]: email,
    [`GIT_${role}_DATE`]: `@${seconds} +0000`,
  };
}
