/** What became of one attempt: an answer with a status, or a fault of the connection with its code. */
export interface Attempt {
  /** 1 for the first. */
  number: number;
  method: string;
  status?: number;
  /** Seconds the server asked to wait. */
  retryAfter?: number | undefined;
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const transient = new Set([408, 500, 502, 503, 504]);
const attempts = 4;

/**
 * Milliseconds to wait before another attempt, or undefined to give up.
 * A 429 was not carried out, so it may be repeated for every verb; a fault or a 5xx may have been.
 */
export function retryDelay({ number, method, status, retryAfter }: Attempt): number | undefined {
  const mayRepeat = status === 429 || (safe.has(method) && (status === undefined || transient.has(status)));
  if (!mayRepeat) return undefined;
  const pause = 250 * 2 ** number;
  // As long as the server names a time it is asked again, until the patience of the throttle ends. A server that says
  // "at once" every time must not be asked for ever.
  if (retryAfter !== undefined && (status === 429 || status === 503)) return Math.max(retryAfter * 1000, pause);
  return number < attempts ? pause : undefined;
}
