import type { Writable } from 'node:stream';
import { type GlobalOptions, oneLine } from '@adoc/sdk';
import type { Machine } from './machine.js';

/** Takes the cursor back to the beginning of the line, and what is on it away. */
const clearLine = '\r\x1b[2K';

/** Whose last lines are of progress, and which. */
const shownOn = new WeakMap<Writable, string[]>();
/** Where results appear on the same terminal, and a line between them would only disturb. */
const silent = new WeakSet<Writable>();

/** Says how far a long command is, on lines that the next ones replace. Only a person at a terminal sees it. */
export function showProgress({ env, stderr }: Machine, message: string, options: GlobalOptions): void {
  const isWanted = !options.onlyShowErrors && !options.debug && stderr.isTTY === true && env.TERM !== 'dumb';
  if (!isWanted || silent.has(stderr)) return;
  // A line that wraps could not be taken away, nor one that has scrolled out: the newest is below.
  const { columns, rows } = sizeOf(stderr);
  const lines = message.split('\n').slice(-Math.max(1, rows - 1));
  const shown = lines.map((line) => oneLine(line, columns - 1));
  const text = shown.length === 1 ? shown.join() : shown.map((line) => `${line}\n`).join('');
  stderr.write(`${eraserOf(stderr)}${text}`);
  shownOn.set(stderr, shown);
}

/** To be called before anything else is written to the terminal. */
export function clearProgress({ stderr }: Pick<Machine, 'stderr'>): void {
  if (!shownOn.has(stderr)) return;
  stderr.write(eraserOf(stderr));
  shownOn.delete(stderr);
}

/** No more progress from here on, where the result goes to the terminal too. */
export function makeWayForResult({ stdout, stderr }: Machine): void {
  clearProgress({ stderr });
  if (stdout.isTTY) silent.add(stderr);
}

/** The cursor is at the end of a single line, and below several. */
function eraserOf(stderr: Machine['stderr']): string {
  const shown = shownOn.get(stderr) ?? [];
  if (shown.length <= 1) return clearLine;
  // A terminal that has become narrower since has wrapped them.
  const { columns } = sizeOf(stderr);
  const height = shown.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / columns)), 0);
  return `\x1b[${height}A\x1b[J`;
}

/** Some terminals do not know their size, and say 0. */
const sizeOf = ({ columns, rows }: Machine['stderr']) => ({ columns: columns || 80, rows: rows || 24 });
