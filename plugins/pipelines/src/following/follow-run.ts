import { AdocError, type Clock, exitCodes, type RestClient } from '@adoc/sdk';
import { type Build, getBuild } from '../api/builds.js';
import { findTimeline, type TimelineRecord } from '../api/timeline.js';

/** Which run is meant. */
export interface RunTarget {
  client: RestClient;
  project: string;
  runId: number;
}

/** How a run stands at a moment. */
export interface Snapshot {
  build: Build;
  /** Empty unless they are asked for. */
  records: TimelineRecord[];
  /** Nobody waits any longer, though the run goes on. */
  isLate: boolean;
}

export interface Waiting {
  clock: Clock;
  /** Milliseconds between two looks. */
  interval: number;
  /** Milliseconds in all. Default: as long as it takes. */
  timeout?: number | undefined;
}

interface Following extends Waiting {
  withRecords?: boolean;
  /** Told of every look that the network spoiled. */
  missed(error: AdocError): void;
}

/** For how long nobody answers, in milliseconds, until it is given up. */
const patience = 600_000;

/** Looks at a run again and again until it has ended, or the time is over. A network that fails for a while does not matter. */
export async function* followRun(target: RunTarget, following: Following): AsyncGenerator<Snapshot> {
  const { clock, interval, timeout = Number.POSITIVE_INFINITY } = following;
  const end = clock.now() + timeout;
  let last: Snapshot | undefined;
  let answered = clock.now();
  for (;;) {
    try {
      last = await look(target, following);
      answered = clock.now();
    } catch (error) {
      if (!isPassing(error) || !last || clock.now() - answered > patience) throw error;
      following.missed(error);
    }
    const left = end - clock.now();
    const isOver = last.build.status === 'completed';
    yield { ...last, isLate: !isOver && left <= 0 };
    if (isOver || left <= 0) return;
    await clock.sleep(Math.min(interval, left));
  }
}

async function look({ client, project, runId }: RunTarget, { withRecords }: Following): Promise<Snapshot> {
  // The run first: once it is completed, nothing in the timeline changes any more.
  const build = await getBuild(client, project, runId);
  const timeline = withRecords ? await findTimeline(client, project, runId) : undefined;
  return { build, records: timeline?.records ?? [], isLate: false };
}

const isPassing = (error: unknown): error is AdocError =>
  error instanceof AdocError && error.exitCode === exitCodes.unavailable;
