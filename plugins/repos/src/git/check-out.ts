import { AdocError, exitCodes, shortRef } from '@adoc/sdk';
import type { PullRequest } from '../api/pull-requests.js';
import { cloneUrl } from './clone-url.js';
import { findGitAnswer, runGit } from './run-git.js';
import type { SignIn } from './sign-in.js';

interface Place {
  /** A clone, or a folder in it. */
  cwd: string;
  /** Folder of the host, which git asks for credentials. */
  root: string;
  /** Name of the remote that is the repository of the pull request. */
  remote: string;
}

/**
 * Checks out the source branch of a pull request: its own branch where there is none yet, else brought up to date.
 * @throws AdocError with git's own reason when it refuses a step; what came before stays done
 */
export async function checkOut(pullRequest: PullRequest, place: Place): Promise<{ branch: string; commit: string }> {
  const { cwd, remote } = place;
  const branch = shortRef(pullRequest.sourceRefName);
  if (!isBranchName(pullRequest.sourceRefName)) throw oddBranch(branch);
  const fork = pullRequest.forkSource && cloneUrl({ name: branch, ...pullRequest.forkSource.repository }, 'https');
  const signIn = await signInOf(fork, place);
  const tracking = `refs/remotes/${remote}/${branch}`;
  const refspec = fork === undefined ? `+${pullRequest.sourceRefName}:${tracking}` : pullRequest.sourceRefName;
  await runGit(['fetch', '--', fork ?? remote, refspec], { cwd, signIn, isShown: true });
  const tip = fork === undefined ? tracking : (await runGit(['rev-parse', 'FETCH_HEAD'], { cwd })).trim();
  const isKnown =
    (await findGitAnswer(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`], { cwd })) !== undefined;
  if (isKnown) {
    await runGit(['checkout', branch, '--'], { cwd });
    await runGit(['merge', '--ff-only', tip], { cwd });
  } else {
    await runGit(['checkout', ...(fork === undefined ? ['--track'] : []), '-b', branch, tip, '--'], { cwd });
  }
  return { branch, commit: (await runGit(['rev-parse', 'HEAD'], { cwd })).trim() };
}

/** What a server says is not to be taken for an option of git, or for several branches. */
const isBranchName = (ref: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git refuses them
  /^refs\/heads\/(?!-)[^\u0000-\u0020\u007f~^:?*[\\]+$/.test(ref) && !/\.\.|@\{/.test(ref);

/** With what adoc knows, git signs in to the address of the remote; other kinds of remotes have their own ways. */
async function signInOf(fork: string | undefined, { cwd, root, remote }: Place): Promise<SignIn | undefined> {
  const answer = await runGit(['remote', 'get-url', '--', remote], { cwd }).catch((error: unknown) => {
    throw error instanceof AdocError && error.code === 'git-failed' ? noRemote(remote) : error;
  });
  const url = fork ?? answer.trim();
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? { url, root } : undefined;
}

function noRemote(remote: string): AdocError {
  return new AdocError(`There is no clone with a remote "${remote}" here.`, {
    code: 'no-remote',
    exitCode: exitCodes.usage,
    suggestions: ['Work in a clone of the repository.', 'Name another remote of it: --remote-name NAME'],
  });
}

function oddBranch(branch: string): AdocError {
  return new AdocError(`The branch "${branch}" cannot be checked out: it has no name that git takes for a branch.`, {
    code: 'odd-branch',
    exitCode: exitCodes.failed,
  });
}
