import { findGitAnswer } from './run-git.js';

/** Name of the branch that is checked out, without `refs/heads/`. Undefined outside of a repository and between branches. */
export async function currentBranch(cwd: string): Promise<string | undefined> {
  const answer = await findGitAnswer(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd });
  return answer?.trim() || undefined;
}
