import type { Build } from '../api/builds.js';
import { followRun, type RunTarget, type Waiting } from './follow-run.js';

interface QuietWaiting extends Waiting {
  /** Told how far it is. */
  progress(message: string): void;
  warn(message: string): void;
}

/** Waits until a run has ended, or the time is over. @returns the run as it is then */
export async function waitForRun(target: RunTarget, { progress, warn, ...waiting }: QuietWaiting): Promise<Build> {
  const missed = ({ message }: Error) => warn(`${message} Waiting goes on.`);
  let last: Build | undefined;
  for await (const { build } of followRun(target, { ...waiting, missed })) {
    progress(`Run ${build.buildNumber} (${build.id}) of ${build.definition.name}: ${build.status}`);
    last = build;
  }
  // The first look has given one, or has thrown.
  return last as Build;
}
