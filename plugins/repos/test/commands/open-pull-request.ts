import type { PullRequest } from '../../src/api/pull-requests.js';
import ReposPrCreate from '../../src/commands/repos/pr/create.js';
import type { ReposWorld } from './start-repos.js';

/** Opens a pull request from a branch of Fabrikam-Web. @param words further flags */
export async function openPullRequest(
  world: ReposWorld,
  branch: string,
  words: readonly string[] = [],
): Promise<PullRequest> {
  const argv = ['-r', 'Fabrikam-Web', '-s', branch, '--title', `Change ${branch}`, ...words];
  const { result, stderr } = await world.run(ReposPrCreate, argv);
  if (!result) throw new Error(stderr);
  return result as PullRequest;
}
