import { type GlobalOptions, text } from '@adoc/sdk';
import type { Build } from '../api/builds.js';
import type { RunTarget, Waiting } from './follow-run.js';
import { cancelOnInterrupt } from './interrupt.js';
import { exitCodeOf } from './judge-run.js';
import { showTree } from './show-tree.js';
import { waitForRun } from './wait-for-run.js';
import { watchRun } from './watch-run.js';

/** The run as it is in the end, or what happens line by line. */
export type Followed = Build | AsyncIterable<string>;

/** How lines are shown that come one after the other. */
export const linesView = text<AsyncIterable<string>>((lines) => lines);

/** Whether what happens can be told in lines: a format that was asked for wants the run in the end. */
export const isShownAsText = ({ output, query }: GlobalOptions): boolean => output === undefined && query === undefined;

/** What a command that waits gives of itself. */
interface Follower extends Waiting {
  /** Whether lines are wanted rather than the run. */
  isText: boolean;
  flags: {
    logs?: boolean;
    plain?: boolean;
    'cancel-on-interrupt'?: boolean;
    debug?: boolean;
    'only-show-errors'?: boolean;
  };
  warn(message: string): void;
  /** How far it is, in the place of what was said before. */
  progress(message: string): void;
  /** Told what to exit with. */
  exit(code: number): void;
}

/** Follows a run to its end, and says what to exit with. */
export async function followTarget(target: RunTarget, follower: Follower): Promise<Followed> {
  const { flags, isText, exit, warn } = follower;
  const clock = flags['cancel-on-interrupt'] ? cancelOnInterrupt(follower.clock, target, warn) : follower.clock;
  const ended = (build: Build) => {
    if (build.status !== 'completed') warn(`The time is over, and the run ${build.id} goes on.`);
    exit(exitCodeOf(build));
  };
  if (isText) {
    const isForPeople = process.stdout.isTTY === true;
    if (isForPeople && !flags.logs && canMove(flags)) return showTree(target, { ...follower, clock, ended });
    return watchRun(target, { ...follower, clock, logs: flags.logs ?? false, isForPeople, ended });
  }
  const build = await waitForRun(target, { ...follower, clock });
  ended(build);
  return build;
}

/** Whether there is a terminal on which lines can take the place of others, and nothing else is written there. */
const canMove = ({ plain, debug, 'only-show-errors': isQuiet }: Follower['flags']): boolean =>
  process.stderr.isTTY === true && process.env.TERM !== 'dumb' && !plain && !debug && !isQuiet;
