import type { Repository } from './git/repository.js';
import type { User } from './identities/user.js';

/** A ref before and after; the zero id is "not there". */
export interface RefUpdate {
  name: string;
  oldObjectId: string;
  newObjectId: string;
}

/** What happens in one area and concerns others. */
export interface EventMap {
  /** Refs of a repository changed, by a push, a completed pull request, an import or the REST API. */
  push: { repository: Repository; user: User; updates: readonly RefUpdate[] };
}

type Listener<T> = (event: T) => void | Promise<void>;

/** How areas hear of each other without knowing each other. */
export class Events {
  readonly #listeners: { [K in keyof EventMap]?: Listener<EventMap[K]>[] } = {};

  on<K extends keyof EventMap>(name: K, listener: Listener<EventMap[K]>): void {
    const known: Listener<EventMap[K]>[] = this.#listeners[name] ?? [];
    this.#listeners[name] = [...known, listener] as never;
  }

  /** Tells all listeners, one after the other. */
  async emit<K extends keyof EventMap>(name: K, event: EventMap[K]): Promise<void> {
    for (const listener of this.#listeners[name] ?? []) await listener(event);
  }
}
