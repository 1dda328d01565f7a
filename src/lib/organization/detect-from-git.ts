import { withoutTokens } from '../programs/environment.js';
import { findProgram, git as gitProgram } from '../programs/find-program.js';
import { runBounded } from '../programs/run-bounded.js';
import { chooseRemote, type NamedRemote } from './choose-remote.js';

export interface DetectOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Milliseconds that git may take. Default 3,000: a checkout on a network drive must not hold up the command. */
  timeout?: number;
}

/**
 * Where the repository around the working directory lives, from its remotes. Reads git's configuration only: nothing
 * is sent over the network, and nothing of what it finds is trusted with a credential here.
 * Undefined, without a word, where there is no git, no repository or no remote on Azure DevOps.
 */
export async function detectFromGit({ cwd, env, timeout = 3000 }: DetectOptions): Promise<NamedRemote | undefined> {
  const git = findProgram(gitProgram, env);
  if (git === undefined) return undefined;
  const listing = await listRemotes(git, { cwd, env, timeout });
  return listing === undefined ? undefined : chooseRemote(listing);
}

async function listRemotes(git: string, { cwd, env, timeout }: Required<DetectOptions>): Promise<string | undefined> {
  try {
    const limits = { platform: process.platform, timeLimit: timeout };
    const ended = await runBounded(git, ['remote', '-v'], { cwd, env: forGit(env), ...limits });
    return ended.exitCode === 0 ? ended.stdout : undefined;
  } catch {
    // A working directory or variable with a NUL character throws at once.
    return undefined;
  }
}

function forGit(env: DetectOptions['env']): NodeJS.ProcessEnv {
  return { ...withoutTokens(env), GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
