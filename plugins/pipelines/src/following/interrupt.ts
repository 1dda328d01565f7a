import { AdocError, type Clock, exitCodes } from '@adoc/sdk';
import { updateBuild } from '../api/builds.js';
import type { RunTarget } from './follow-run.js';

/**
 * A clock whose sleep ends when somebody presses Ctrl-C, with an error, after the run has been canceled.
 * @throws AdocError (exit 130) from `sleep`
 */
export function cancelOnInterrupt(clock: Clock, { client, project, runId }: RunTarget): Clock {
  const interrupted = new Promise<never>((_, reject) => {
    process.once('SIGINT', () => {
      updateBuild(client, project, runId, { status: 'cancelling' }).then(
        () => reject(interruption(`The run ${runId} is being canceled.`)),
        reject,
      );
    });
  });
  // Nobody may be asleep when it happens.
  interrupted.catch(() => undefined);
  return {
    now: () => clock.now(),
    sleep: (milliseconds) => Promise.race([clock.sleep(milliseconds), interrupted]),
  };
}

const interruption = (message: string): AdocError =>
  new AdocError(message, { code: 'interrupted', exitCode: exitCodes.interrupted });
