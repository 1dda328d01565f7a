import type { Timeline } from './deploying.js';

/** A time before the emulator's own, in which what a seed tells has happened. It goes as fast as one wants. */
export class Past implements Timeline {
  #now: number;
  #due: { at: number; run(at: number): void }[] = [];

  /** @param start Milliseconds since 1970. */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  at(moment: number, run: (at: number) => void): void {
    this.#due.push({ at: moment, run });
    // Sorting is stable: what was planned first goes first.
    this.#due.sort((a, b) => a.at - b.at);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Lets everything happen that was planned, and what that plans in turn. */
  settle(): void {
    for (let next = this.#due.shift(); next; next = this.#due.shift()) {
      this.#now = Math.max(this.#now, next.at);
      next.run(next.at);
    }
  }
}
