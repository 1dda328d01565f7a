import { execFile } from 'node:child_process';
import { AdocError } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { withoutTokens } from '../programs/environment.js';
import { findProgram, git } from '../programs/find-program.js';

/** The user's own configuration of git. */
export interface GitConfig {
  /** All values of a key, in the order that git reads them. */
  values(key: string): Promise<string[]>;
  /** All keys that match a regular expression. */
  keys(pattern: string): Promise<string[]>;
  add(key: string, value: string): Promise<void>;
  /** Removes the values that are exactly this one. None is no failure. */
  remove(key: string, value: string): Promise<void>;
}

/** What `git config` ends with where there is nothing to read, and nothing to remove. */
const nothing = { read: 1, remove: 5 } as const;

/** @throws AdocError when git is not installed, or its configuration cannot be read or written */
export function openGitConfig({ env, platform, cwd }: Machine): GitConfig {
  const program = findProgram(git, env, platform);
  if (!program) {
    throw new AdocError('git is not installed, or not on the PATH.', {
      code: 'no-git',
      suggestions: ['Install git, or correct the PATH, and try again.'],
    });
  }

  const run = (args: readonly string[], harmless?: number): Promise<string[]> =>
    new Promise((resolve, reject) => {
      const options = { env: { ...withoutTokens(env), LC_ALL: 'C' }, cwd, windowsHide: true };
      execFile(program, ['config', '--global', ...args], options, (error, stdout, stderr) => {
        if (!error) resolve(stdout.split('\0').slice(0, -1));
        else if (error.code === harmless) resolve([]);
        else reject(notChanged(stderr.trim() || error.message));
      });
    });

  return {
    values: (key) => run(['--null', '--get-all', key], nothing.read),
    keys: async (pattern) => [...new Set(await run(['--null', '--name-only', '--get-regexp', pattern], nothing.read))],
    add: async (key, value) => void (await run(['--add', key, value])),
    remove: async (key, value) => void (await run(['--unset-all', key, exactly(value)], nothing.remove)),
  };
}

/** A regular expression for this value alone. */
const exactly = (value: string): string => `^${value.replace(/[.*+?^${()|[\\]/g, '\\$&')}$`;

function notChanged(reason: string): AdocError {
  return new AdocError("git's own configuration cannot be read or changed.", {
    code: 'git-config',
    reason,
    suggestions: ['Look at it: git config --global --list --show-origin'],
  });
}
