import type { Command } from '@adoc/sdk';
import { type Followed, followTarget } from './following/follow.js';
import { parseWaiting, type WaitFlags, waitFlags } from './following/wait-flags.js';
import { RunCommand } from './run-command.js';

/** A command that waits for the end of a run, and exits with how it went. */
export abstract class FollowCommand<T extends typeof Command> extends RunCommand<T> {
  static override baseFlags = { ...RunCommand.baseFlags, ...waitFlags };

  protected async follow(isText: boolean): Promise<Followed> {
    const flags = this.flags as WaitFlags & { logs?: boolean };
    const waiting = parseWaiting(flags);
    return followTarget(await this.connectToRun(), {
      ...waiting,
      isText,
      flags,
      clock: this.host.clock,
      warn: (message) => void this.warn(message),
      progress: (message) => this.progress(message),
      exit: (code) => {
        this.exitCode = code;
      },
    });
  }
}
