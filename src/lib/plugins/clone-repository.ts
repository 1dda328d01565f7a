import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { withoutTokens } from '../programs/environment.js';
import { findProgram, git } from '../programs/find-program.js';
import { runBounded } from '../programs/run-bounded.js';

const timeLimit = 10 * 60_000;

/** Gets one commit of a repository into a folder, and gives its id. Nothing in it is run. */
export async function cloneRepository(
  { env, platform }: Machine,
  { url, ref }: { url: string; ref?: string | undefined },
  folder: string,
): Promise<string> {
  const file = findProgram(git, env, platform);
  if (!file) throw gitError('git was not found, and the plugin is in a git repository.', undefined);
  await mkdir(folder);
  // Nobody is there to answer for a name or a password in a pipeline; the credential helper is asked all the same.
  const quiet = { ...withoutTokens(env), GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'https:ssh:file' };
  const run = async (words: string[]) => {
    const ended = await runBounded(file, ['-C', folder, ...words], { env: quiet, platform, timeLimit });
    if (ended.exitCode !== 0)
      throw gitError(`git could not fetch ${url}.`, ended.fault ?? ended.stderr.trim().slice(0, 500));
    return ended.stdout.trim();
  };
  await run(['init', '--quiet']);
  await run(['fetch', '--quiet', '--depth=1', '--', url, ref ?? 'HEAD']);
  await run(['checkout', '--quiet', 'FETCH_HEAD']);
  await checkBuilt(folder, url);
  return run(['rev-parse', 'HEAD']);
}

/** A package from the registry is built and lists its commands; a repository often is neither. */
async function checkBuilt(folder: string, url: string): Promise<void> {
  const isThere = await access(path.join(folder, 'oclif.manifest.json')).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  throw new AdocError(`The repository ${url} holds no built plugin.`, {
    code: 'not-built',
    reason: 'There is no oclif.manifest.json in it, and nothing of it is run to make one.',
    suggestions: ['Clone it, build it there, and install the package: npm pack && adoc plugins install ./PACKAGE.tgz'],
  });
}

function gitError(message: string, reason: string | undefined): AdocError {
  return new AdocError(message, {
    code: 'git-failed',
    exitCode: reason === undefined ? exitCodes.failed : exitCodes.unavailable,
    reason,
    suggestions: ['Check the address and that git can reach it: git ls-remote URL'],
  });
}
