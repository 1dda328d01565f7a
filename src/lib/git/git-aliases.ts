import { AdocError } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { changeGitConfig } from './change-git-config.js';
import { ownCommand } from './own-command.js';

/** `git pr list` is `adoc repos pr list`: the names that az gives them. */
const aliases: Record<string, string> = { pr: 'repos pr', repo: 'repos' };

/**
 * Gives git the aliases, or takes them back.
 * @throws AdocError when somebody has another alias of the same name; nothing is changed then
 */
export function useGitAliases(machine: Machine, isWanted: boolean): Promise<void> {
  return changeGitConfig(machine, async (config) => {
    const present = await Promise.all(
      Object.entries(aliases).map(async ([name, words]) => {
        const values = await config.values(key(name));
        return { name, words, values, ours: values.filter((value) => isOurs(value, words)) };
      }),
    );
    const taken = present.find(({ values, ours }) => values.length > ours.length);
    if (taken && isWanted) throw aliasTaken(taken.name, taken.values.join(', '));
    for (const { name, words, ours } of present) {
      for (const value of new Set(ours)) await config.remove(key(name), value);
      if (isWanted) await config.add(key(name), ownCommand(machine, words));
    }
  });
}

const key = (name: string): string => `alias.${name}`;

/** az's is taken over, and one of this program from another folder. */
const isOurs = (value: string, words: string): boolean => value.startsWith('!') && value.endsWith(` ${words}`);

function aliasTaken(name: string, value: string): AdocError {
  return new AdocError(`git has another alias "${name}" already.`, {
    code: 'alias-taken',
    reason: `It is: ${value}`,
    suggestions: [`To give it up: git config --global --unset-all alias.${name}`],
  });
}
