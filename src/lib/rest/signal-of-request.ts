import type { Readable } from 'node:stream';

/**
 * Makes a signal for one request. got listens to the one it gets for as long as that lives, so that a list's signal would hold on
 * to the request of every page.
 * @returns the signal, and what lets go of the caller's once the request's answer is over
 */
export function signalOfRequest(signal: AbortSignal): { signal: AbortSignal; releaseAfter(answer: Readable): void } {
  const own = new AbortController();
  const abort = () => own.abort(signal.reason);
  const release = () => signal.removeEventListener('abort', abort);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort);
  return {
    signal: own.signal,
    releaseAfter: (answer) => void answer.once('end', release).once('error', release).once('close', release),
  };
}
