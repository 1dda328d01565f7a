import type { LineEdit } from './line-edits.js';

/** Unchanged lines that are shown around a change. */
const context = 3;
const marks = { same: ' ', removed: '-', added: '+' } as const;

/** The part of a patch that says which lines change, without its header. */
export function formatHunks(edits: readonly LineEdit[]): string {
  return findRanges(edits)
    .map(([start, end]) => formatHunk(edits, start, end))
    .join('');
}

/** Where changes are, with their surroundings; what touches is one. */
function findRanges(edits: readonly LineEdit[]): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  for (const [index, { kind }] of edits.entries()) {
    if (kind === 'same') continue;
    const [start, end] = [Math.max(0, index - context), Math.min(edits.length, index + context + 1)];
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}

function formatHunk(edits: readonly LineEdit[], start: number, end: number): string {
  const hunk = edits.slice(start, end);
  const lines = hunk.map(({ kind, line }) => {
    const marked = `${marks[kind]}${line}`;
    return line.endsWith('\n') ? marked : `${marked}\n\\ No newline at end of file\n`;
  });
  const before = rangeOf(edits, hunk, { start, without: 'added' });
  const after = rangeOf(edits, hunk, { start, without: 'removed' });
  return `@@ -${before} +${after} @@\n${lines.join('')}`;
}

/** First line and number of lines, in the one or the other version. */
function rangeOf(
  edits: readonly LineEdit[],
  hunk: readonly LineEdit[],
  { start, without }: { start: number; without: LineEdit['kind'] },
): string {
  const before = edits.slice(0, start).filter(({ kind }) => kind !== without).length;
  const count = hunk.filter(({ kind }) => kind !== without).length;
  // Of no lines it is the line before that is named.
  return count === 1 ? `${before + 1}` : `${count === 0 ? before : before + 1},${count}`;
}
