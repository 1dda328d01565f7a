import { errors } from '../areas/errors.js';
import type { Clock } from '../clock.js';
import type { Answer } from './answer.js';
import { errorAnswer } from './error-answer.js';
import { rateLimitHeaders } from './rate-limit.js';

/** How many requests the service takes before it slows a caller down, and then refuses it. */
export interface ThrottleLimits {
  /** Requests of a window that are answered as ever. */
  requests: number;
  /** Requests after them that are answered too, but say that they were held back; none when left out. All others are refused. */
  delayed?: number;
  /** Seconds after which everything is as before, 300 when left out. */
  window?: number;
}

const KEYS = ['requests', 'delayed', 'window'];
/** Seconds that an answer says it was held back. */
const DELAY = 2;

/** Throttling as the service does it, by the emulator's clock: a delayed answer says so, but nobody waits for it. */
export class Throttle {
  readonly #clock: Clock;
  #limits: Required<ThrottleLimits> | undefined;
  #start = 0;
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param limits Undefined ends it. @throws Error when they are none. */
  set(limits: ThrottleLimits | undefined): void {
    if (limits) check(limits);
    this.#limits = limits && { delayed: 0, window: 300, ...limits };
    this.#count = 0;
  }

  /** Answers a request, unless it is one too many. */
  async pass(answer: () => Promise<Answer>): Promise<Answer> {
    const limits = this.#limits;
    if (!limits) return answer();
    const now = this.#clock.now();
    if (this.#count === 0 || now >= this.#start + limits.window * 1000) {
      this.#start = now;
      this.#count = 0;
    }
    this.#count += 1;
    const resetAt = this.#start + limits.window * 1000;
    const share = { limit: limits.requests, resetAt };
    if (this.#count <= limits.requests) return answer();
    if (this.#count > limits.requests + limits.delayed) {
      const retryAfter = Math.ceil((resetAt - now) / 1000);
      return withHeaders(errorAnswer(errors.throttled()), rateLimitHeaders({ ...share, retryAfter, delay: 0 }));
    }
    return withHeaders(await answer(), rateLimitHeaders({ ...share, retryAfter: DELAY }));
  }
}

const withHeaders = (given: Answer, headers: Record<string, string>): Answer => ({
  ...given,
  headers: { ...given.headers, ...headers },
});

function check(limits: ThrottleLimits): void {
  for (const [name, value] of Object.entries(limits)) {
    if (!KEYS.includes(name)) throw new Error(`unknown in a limit: ${name}; known: ${KEYS.join(', ')}`);
    if (!Number.isInteger(value) || value < 0) throw new Error(`${name}: a whole number from 0`);
  }
  if (limits.requests === undefined) throw new Error('requests: a whole number from 0');
}
