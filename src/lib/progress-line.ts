import type { Writable } from 'node:stream';
import { type GlobalOptions, oneLine } from '@adoc/sdk';
import type { Machine } from './machine.js';
import { ProgressDisplay } from './progress-display.js';

/** What is drawn at the end of each terminal. */
const displays = new WeakMap<Writable, ProgressDisplay>();
/** Where results appear on the same terminal, and a line between them would only disturb. */
const silent = new WeakSet<Writable>();

/** Says how far a long command is, on lines that the next ones replace. Only a person at a terminal sees it. */
export function showProgress({ env, stderr }: Machine, message: string, options: GlobalOptions): void {
  const isWanted = !options.onlyShowErrors && !options.debug && stderr.isTTY === true && env.TERM !== 'dumb';
  if (!isWanted || silent.has(stderr)) return;
  const display = displays.get(stderr) ?? new ProgressDisplay(stderr);
  displays.set(stderr, display);
  // A line that wraps could not be taken away, nor one that has scrolled out: the newest is below.
  const lines = message.split('\n').slice(-Math.max(1, display.rows - 1));
  display.show(lines.map((line) => oneLine(line, display.columns - 1)));
}

/** To be called before anything else is written to the terminal. */
export function clearProgress({ stderr }: Pick<Machine, 'stderr'>): void {
  displays.get(stderr)?.clear();
}

/** No more progress from here on, where the result goes to the terminal too. */
export function makeWayForResult({ stdout, stderr }: Machine): void {
  clearProgress({ stderr });
  if (stdout.isTTY) silent.add(stderr);
}
