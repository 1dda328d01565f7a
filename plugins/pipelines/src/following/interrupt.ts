import { AdocError, type Clock, exitCodes } from '@adoc/sdk';
import { updateBuild } from '../api/builds.js';
import type { RunTarget } from './follow-run.js';

/**
 * A clock whose sleep ends when somebody presses Ctrl-C, with an error, after the run has been canceled.
 * @throws AdocError (exit 130) from `sleep`
 */
export function cancelOnInterrupt(
  clock: Clock,
  { client, project, runId }: RunTarget,
  warn: (message: string) => void,
): Clock {
  const interrupted = new Promise<never>((_, reject) => {
    // The host's own listener would end the process before the service knows. A second Ctrl-C ends it at once.
    process.removeAllListeners('SIGINT');
    process.once('SIGINT', () => {
      updateBuild(client, project, runId, { status: 'cancelling' }).then(() => {
        // Of an interruption itself nothing is said.
        warn(`The run ${runId} is being canceled.`);
        reject(new AdocError('Interrupted.', { code: 'interrupted', exitCode: exitCodes.interrupted }));
      }, reject);
    });
  });
  // Nobody may be asleep when it happens.
  interrupted.catch(() => undefined);
  return {
    now: () => clock.now(),
    sleep: (milliseconds) => Promise.race([clock.sleep(milliseconds), interrupted]),
  };
}
