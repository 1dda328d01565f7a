/**
 * How many letters are to be put in, left out, replaced or swapped with their neighbour to get from one text to the
 * other. A `?` in either matches any letter.
 */
export function editDistance(from: string, to: string): number {
  // Host names are short, but the text may come from anywhere: far apart in length is far apart.
  if (Math.abs(from.length - to.length) > 4) return Math.abs(from.length - to.length);
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const a = from[row - 1];
      const b = to[column - 1];
      const replaced = (last[column - 1] ?? 0) + (a === b || a === '?' || b === '?' ? 0 : 1);
      let best = Math.min(replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a === to[column - 2] && from[row - 2] === b) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
