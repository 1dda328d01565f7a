import type { Writable } from 'node:stream';
import { type GlobalOptions, oneLine } from '@adoc/sdk';
import type { Machine } from './machine.js';

/** Takes the cursor back to the beginning of the line, and what is on it away. */
const clearLine = '\r\x1b[2K';

/** Whose last line is one of progress. */
const shownOn = new WeakSet<Writable>();
/** Where results appear on the same terminal, and a line between them would only disturb. */
const silent = new WeakSet<Writable>();

/** Says how far a long command is, on one line that the next one replaces. Only a person at a terminal sees it. */
export function showProgress({ env, stderr }: Machine, message: string, options: GlobalOptions): void {
  const isWanted = !options.onlyShowErrors && !options.debug && stderr.isTTY === true && env.TERM !== 'dumb';
  if (!isWanted || silent.has(stderr)) return;
  // A line that wraps could not be taken away. Some terminals do not know their size, and say 0.
  stderr.write(`${clearLine}${oneLine(message, (stderr.columns || 80) - 1)}`);
  shownOn.add(stderr);
}

/** To be called before anything else is written to the terminal. */
export function clearProgress({ stderr }: Pick<Machine, 'stderr'>): void {
  if (shownOn.delete(stderr)) stderr.write(clearLine);
}

/** No more progress from here on, where the result goes to the terminal too. */
export function makeWayForResult({ stdout, stderr }: Machine): void {
  clearProgress({ stderr });
  if (stdout.isTTY) silent.add(stderr);
}
