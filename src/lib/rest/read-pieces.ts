import type { Readable } from 'node:stream';

/** Milliseconds. */
interface Limits {
  /** How long the server may say nothing while it is waited for; undefined: for ever. */
  stall: number | undefined;
  /** How long all of it may take, for what is worth nothing before it is whole. */
  whole?: number | undefined;
}

/** Node's timers fire at once when asked for more. */
const longest = 2 ** 31 - 1;

/**
 * The pieces of a body as they arrive. Only the server's time is counted, never that of whoever reads: people stop in the middle of a log.
 * @throws an error with the code ETIMEDOUT when the server takes longer than it may
 */
export async function* readPieces(body: Readable, { stall, whole }: Limits): AsyncGenerator<Buffer> {
  let isWaiting = true;
  const timers = [
    startTimer(stall, (seconds) => isWaiting && body.destroy(new Late(`Nothing more came within ${seconds} s`))),
    startTimer(whole, (seconds) => body.destroy(new Late(`The answer was not complete after ${seconds} s`))),
  ];
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      isWaiting = false;
      yield piece;
      isWaiting = true;
      timers[0]?.refresh();
    }
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

function startTimer(limit: number | undefined, expired: (seconds: number) => void): NodeJS.Timeout | undefined {
  return limit === undefined ? undefined : setTimeout(() => expired(limit / 1000), Math.min(limit, longest));
}

class Late extends Error {
  readonly code = 'ETIMEDOUT';
}
