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
  /** Removes the values that are exactly this one; without one, all of them. */
  remove(key: string, value?: string): Promise<void>;
}

/** @throws AdocError when git is not installed, or its configuration cannot be read or written */
export function openGitConfig({ env, platform, cwd }: Machine): GitConfig {
  const program = findProgram(git, env, platform);
  if (!program) throw new AdocError('git is not installed, or not on the PATH.', { code: 'no-git' });

  /** Nothing found is exit code 1 or 5, and no failure. */
  const run = (...args: string[]): Promise<string[]> =>
    new Promise((resolve, reject) => {
      const options = {
        env: { ...withoutTokens(env), LC_ALL: 'C' },
        cwd,
        windowsHide: true,
        encoding: 'utf8' as const,
      };
      execFile(program, ['config', '--global', ...args], options, (error, stdout, stderr) => {
        if (!error) resolve(stdout.split('\0').slice(0, -1));
        else if (error.code === 1 || error.code === 5) resolve([]);
        else reject(notChanged(stderr.trim() || error.message));
      });
    });

  return {
    values: (key) => run('--null', '--get-all', key),
    keys: async (pattern) => [...new Set(await run('--null', '--name-only', '--get-regexp', pattern))],
    add: async (key, value) => void (await run('--add', key, value)),
    remove: async (key, value) => {
      const chosen = value === undefined ? [] : [`^${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`];
      await run('--unset-all', key, ...chosen);
    },
  };
}

function notChanged(reason: string): AdocError {
  return new AdocError("git's own configuration cannot be read or changed.", {
    code: 'git-config',
    reason,
    suggestions: ['Look at it: git config --global --list --show-origin'],
  });
}
