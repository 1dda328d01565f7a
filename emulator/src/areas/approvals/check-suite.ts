import type { Build } from '../build/build.js';
import type { Project } from '../core/project.js';
import type { Check, ProtectedResource } from './check.js';

export type RunStatus = 'queued' | 'running' | 'approved' | 'rejected' | 'canceled' | 'timedOut' | 'bypassed';

/** One check, asked for one stage. */
export interface CheckRun {
  /** Of an approval its own id too. */
  id: string;
  check: Check;
  status: RunStatus;
  message: string;
  createdDate: string;
  completedDate: string | undefined;
}

/** All checks that a stage has to pass. */
export interface CheckSuite {
  id: string;
  project: Project;
  build: Build | undefined;
  resources: readonly ProtectedResource[];
  /** Free-form, as the client sent it. */
  context: unknown;
  runs: CheckRun[];
  createdDate: string;
  completedDate: string | undefined;
  /** Told of each run that ends. */
  ended(run: CheckRun): void | Promise<void>;
}

export const isOpen = ({ status }: CheckRun): boolean => status === 'queued' || status === 'running';

/** What the runs of a suite mean together: it passes when all do. */
export function suiteStatus({ runs }: CheckSuite): RunStatus {
  const order: RunStatus[] = ['rejected', 'timedOut', 'canceled', 'running', 'queued'];
  return order.find((status) => runs.some((run) => run.status === status)) ?? 'approved';
}
