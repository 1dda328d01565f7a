import type { Build, StageCheck, StageStart } from './build/build.js';
import type { RecordResult } from './build/run/timeline-record.js';
import type { Project } from './core/project.js';
import type { Repository } from './git/repository.js';
import type { User } from './identities/user.js';
import type { PullRequest } from './pull-requests/pull-request.js';

/** A ref before and after; the zero id is "not there". */
export interface RefUpdate {
  name: string;
  oldObjectId: string;
  newObjectId: string;
}

/** What can happen to a pull request. */
export type PullRequestChange =
  | 'created'
  | 'pushed'
  | 'retargeted'
  | 'voted'
  | 'discussed'
  | 'linked'
  | 'status'
  | 'updated'
  | 'completed'
  | 'abandoned';

/** What happens in one area and concerns others. */
export interface EventMap {
  /** Refs are about to change. A listener refuses an update by throwing a ServiceError. */
  pushing: { repository: Repository; user: User; updates: readonly RefUpdate[] };
  /** Refs of a repository changed, by a push, a completed pull request, an import or the REST API. */
  push: { repository: Repository; user: User; updates: readonly RefUpdate[] };
  pullRequest: { pullRequest: PullRequest; user: User; change: PullRequestChange };
  /** A pull request is about to be completed. A listener refuses by throwing a ServiceError. */
  completing: { pullRequest: PullRequest; user: User; bypass: boolean };
  /** The policies of a pull request were evaluated anew. */
  evaluated: { pullRequest: PullRequest };
  /**
   * A stage of a build is about to start. A listener holds it back with `hold`, and calls what it got to let it go on or end it.
   * Clients find what is waited for in the timeline, by the id and type that `hold` was given.
   */
  staging: {
    build: Build;
    stage: StageStart;
    /** Milliseconds since 1970. */
    at: number;
    hold(check?: StageCheck): (outcome: 'approved' | 'rejected') => void;
  };
  /** A stage of a build starts: nothing holds it back any more. */
  staged: { build: Build; stage: StageStart; at: number };
  /** A stage that had started came to its end. Those that run when their build ends are over without it. */
  stageEnded: { build: Build; name: string; result: RecordResult; at: number };
  /** A project came to be, was changed or is gone; what belonged to it goes with it. */
  project: { project: Project; change: 'created' | 'updated' | 'deleted' };
  /** A build ended, whatever its result. */
  built: { build: Build };
}

type Listener<T> = (event: T) => void | Promise<void>;

/** How areas hear of each other without knowing each other. */
export class Events {
  readonly #listeners: { [K in keyof EventMap]?: Listener<EventMap[K]>[] } = {};

  on<K extends keyof EventMap>(name: K, listener: Listener<EventMap[K]>): void {
    const known: Listener<EventMap[K]>[] = this.#listeners[name] ?? [];
    this.#listeners[name] = [...known, listener] as never;
  }

  /** Tells all listeners, one after the other; the first that throws ends it. */
  async emit<K extends keyof EventMap>(name: K, event: EventMap[K]): Promise<void> {
    for (const listener of this.#listeners[name] ?? []) await listener(event);
  }
}
