import type { Clock } from '../../src/lib/machine.js';

/** A clock that stands still until somebody sleeps: then it is at once as late as the sleeper asked for. */
export class FakeClock implements Clock {
  /** Milliseconds that were asked for, in order. */
  readonly sleeps: number[] = [];
  #now: number;

  /** @param onSleep told of every sleep: for somebody else's clock that has to keep up */
  constructor(
    now = Date.UTC(2026, 0, 2, 3, 4, 5),
    private readonly onSleep?: (milliseconds: number) => void,
  ) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.sleeps.push(milliseconds);
    this.pass(milliseconds);
    this.onSleep?.(milliseconds);
  }
}
