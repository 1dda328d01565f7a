import { AdocError } from '@adoc/sdk';
import { type Answer, asksToSignIn, headerOf, readText, type TextAnswer } from './answer.js';
import { isLastingFault } from './network-error.js';
import { retryDelay } from './retry.js';
import { parseRetryAfter, type Throttle } from './throttle.js';

export interface Exchange<Result> {
  method: string;
  /** JSON is due. */
  isJson: boolean;
  /** Sends the request once. */
  attempt: () => Promise<Answer>;
  /** Reads a good answer; a connection that breaks meanwhile counts as a fault of the attempt. */
  read: (answer: Answer) => Promise<Result>;
  refused: (answer: TextAnswer) => AdocError;
  /** The credential was not accepted. */
  rejected: () => Promise<void>;
  faulted: (fault: unknown) => Error;
  throttle: Throttle;
  now: () => number;
  signal: AbortSignal | undefined;
}

/** Bytes of a refusal that are read: the service's have some hundreds. */
const refusalLimit = 1024 * 1024;

/** One request with its repetitions, until there is a good answer or none can be expected any more. */
export async function exchange<Result>(request: Exchange<Result>): Promise<Result> {
  const { method, throttle, signal } = request;
  for (let number = 1; ; number += 1) {
    await throttle.turn(signal);
    let answer: Answer;
    try {
      answer = await request.attempt();
      const isGood = answer.status < 300 && !asksToSignIn(answer, request.isJson);
      const retryAfter = retryAfterOf(answer, request.now());
      if (isGood) {
        if (retryAfter !== undefined) throttle.holdBack(retryAfter * 1000);
        return await request.read(answer);
      }
      const delay = retryDelay({ number, method, status: answer.status, retryAfter });
      const text = await readText(answer, { limit: refusalLimit });
      if (answer.status === 401) await request.rejected();
      if (delay === undefined) throw request.refused(text);
      throttle.holdBack(delay);
    } catch (fault) {
      if (!isConnectionFault(fault)) throw fault;
      signal?.throwIfAborted();
      const delay = isLastingFault(fault) ? undefined : retryDelay({ number, method });
      if (delay === undefined) throw request.faulted(fault);
      throttle.holdBack(delay);
    }
  }
}

/** Seconds that the server asks to wait. A date is one of the server's clock, which it shows in each answer: ours may be wrong by hours. */
function retryAfterOf(answer: Answer, now: number): number | undefined {
  const shown = Date.parse(headerOf(answer, 'date') ?? '');
  return parseRetryAfter(headerOf(answer, 'retry-after'), Number.isNaN(shown) ? now : shown);
}

/** Faults of the connection come from the HTTP library and carry a code in capitals; all else is a decision or a bug. */
function isConnectionFault(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: unknown };
  if (error instanceof AdocError || name === 'TypeError') return false;
  return typeof code === 'string' && /^[A-Z0-9_]+$/.test(code);
}
