import { AdocError, exitCodes } from '@adoc/sdk';
import type { Clock } from '../machine.js';

const patience = 120_000;

/**
 * Holds the next request back as long as the server asks. Azure DevOps throttles softly at first:
 * the answer is 200 and complete, and `Retry-After` says when it wants to see the next request.
 */
export class Throttle {
  #notBefore = 0;
  /** Milliseconds the server has asked for so far. Counted when it asks: requests that wait side by side wait once. */
  #asked = 0;

  constructor(
    private readonly clock: Clock,
    private readonly announce: (seconds: number) => void,
  ) {}

  /** @param milliseconds how long the next request has to wait, counted from now */
  holdBack(milliseconds: number): void {
    const until = this.clock.now() + milliseconds;
    if (until <= this.#notBefore) return;
    this.#asked += until - Math.max(this.#notBefore, this.clock.now());
    this.#notBefore = until;
  }

  /** @throws AdocError (exit 5) when the server has asked for more than 120 s in all. */
  async turn(signal?: AbortSignal): Promise<void> {
    const wait = this.#notBefore - this.clock.now();
    if (wait <= 0) return;
    if (this.#asked > patience) {
      throw new AdocError(
        `Azure DevOps is throttling: it asks to wait ${Math.ceil(wait / 1000)} s before the next request.`,
        {
          code: 'throttled',
          exitCode: exitCodes.unavailable,
          reason: `One command waits ${patience / 1000} s in all.`,
          suggestions: ['Try again later.'],
        },
      );
    }
    if (wait >= 1000) this.announce(Math.ceil(wait / 1000));
    await this.clock.sleep(wait, signal);
  }
}

/** A throttle that tells the person who waits. */
export function createThrottle(clock: Clock, { hint }: { hint(line: string): void }): Throttle {
  return new Throttle(clock, (seconds) => hint(`Waiting ${seconds} s before the next request.`));
}

/** Seconds of a `Retry-After` header, which holds seconds or a date. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}
