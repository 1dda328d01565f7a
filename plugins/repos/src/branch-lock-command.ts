import { AdocError, type Command, exitCodes, Flags, fullRef } from '@adoc/sdk';
import { LockCommand } from './lock-command.js';

/** Locks or unlocks the branch of a flag or, in a clone, the one that is checked out. */
export abstract class BranchLockCommand<T extends typeof Command> extends LockCommand<T> {
  static override baseFlags = {
    ...LockCommand.baseFlags,
    branch: Flags.string({
      char: 'b',
      summary: 'Name of the branch. Default: the one that is checked out.',
      helpGroup: 'TARGET',
    }),
  };

  /** @throws AdocError (exit 2) when neither names one */
  protected async branch(): Promise<string> {
    const name = (this.flags as { branch?: string }).branch ?? (await this.branchOfClone());
    if (name !== undefined) return fullRef(name);
    throw new AdocError('It is not said which branch is meant.', {
      code: 'no-branch',
      exitCode: exitCodes.usage,
      suggestions: ['Give one: --branch NAME'],
    });
  }
}
