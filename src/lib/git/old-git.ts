import type { Machine } from '../machine.js';
import { withoutTokens } from '../programs/environment.js';
import { findProgram, git } from '../programs/find-program.js';
import { runBounded } from '../programs/run-bounded.js';

/** The first version that sends a header as its helper says. Milliseconds for one that does not answer. */
const [major, minor, timeLimit] = [2, 46, 5_000];

/**
 * The version of a git that cannot sign in with a token where a Server offers NTLM beside: it tries NTLM with it, and that is all. Undefined for one
 * that can, or that does not tell.
 * @see https://git-scm.com/docs/git-credential#IOFMT
 */
export async function findOldGit({ env, platform }: Machine): Promise<string | undefined> {
  const program = findProgram(git, env, platform);
  if (!program) return undefined;
  const { stdout } = await runBounded(program, ['version'], { env: withoutTokens(env), platform, timeLimit });
  const [, version, first, second] = /(([0-9]+)\.([0-9]+)(?:\.[0-9]+)*)/.exec(stdout) ?? [];
  if (version === undefined) return undefined;
  return Number(first) * 1_000 + Number(second) < major * 1_000 + minor ? version : undefined;
}
