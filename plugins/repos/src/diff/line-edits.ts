/** A line of one or both versions of a file, with its line end. */
export interface LineEdit {
  kind: 'same' | 'removed' | 'added';
  line: string;
}

/** Beyond that many differences the shortest way is not searched for: memory grows with its square. */
const mostEdits = 2000;

/** What turns one version of a file into the other: the fewest lines removed and added, as Myers found them (1986). */
export function lineEdits(before: readonly string[], after: readonly string[]): LineEdit[] {
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  return [
    ...before.slice(0, start).map(same),
    ...(findShortest(removed, added) ?? [...removed.map(remove), ...added.map(add)]),
    ...before.slice(before.length - end).map(same),
  ];
}

const same = (line: string): LineEdit => ({ kind: 'same', line });
const remove = (line: string): LineEdit => ({ kind: 'removed', line });
const add = (line: string): LineEdit => ({ kind: 'added', line });

function commonStart(before: readonly string[], after: readonly string[]): number {
  const length = Math.min(before.length, after.length);
  let count = 0;
  while (count < length && before[count] === after[count]) count += 1;
  return count;
}

const commonEnd = (before: string[], after: string[]): number => commonStart(before.reverse(), after.reverse());

/**
 * A way is a path through a grid: right removes a line, down adds one, diagonals are free. Ends of paths are kept by their
 * diagonal (`x - y`), for each number of edits.
 */
function findShortest(before: readonly string[], after: readonly string[]): LineEdit[] | undefined {
  const most = Math.min(before.length + after.length, mostEdits);
  const middle = most + 1;
  const ends = new Int32Array(2 * middle + 1);
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    history.push(ends.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = middle + diagonal;
      const [left = 0, right = 0] = [ends[at - 1], ends[at + 1]];
      let x = diagonal === -edits || (diagonal !== edits && left < right) ? right : left + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      ends[at] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkBack(history, before, after);
    }
  }
  return undefined;
}

function walkBack(history: Int32Array[], before: readonly string[], after: readonly string[]): LineEdit[] {
  const edits: LineEdit[] = [];
  let [x, y] = [before.length, after.length];
  for (let count = history.length - 1; count >= 0; count -= 1) {
    const ends = history[count] as Int32Array;
    const end = (diagonal: number): number => ends[diagonal + count + 1] ?? 0;
    const diagonal = x - y;
    const isAddition = diagonal === -count || (diagonal !== count && end(diagonal - 1) < end(diagonal + 1));
    const from = isAddition ? diagonal + 1 : diagonal - 1;
    const fromX = count === 0 ? 0 : end(from);
    const fromY = count === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      edits.push(same(before[x - 1] as string));
      x -= 1;
      y -= 1;
    }
    if (count > 0) edits.push(isAddition ? add(after[fromY] as string) : remove(before[fromX] as string));
    [x, y] = [fromX, fromY];
  }
  return edits.reverse();
}
