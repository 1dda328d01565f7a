export interface Shrinkable {
  width: number;
  /** The least it may become. */
  floor: number;
}

/** Takes `excess` cells away, always from the widest; gives as much as the floors allow. */
export function shrinkWidths(columns: Shrinkable[], excess: number): number[] {
  const widths = columns.map((column) => column.width);
  let left = excess;
  while (left > 0) {
    const open = columns.map((column, index) => ({ index, width: widths[index] ?? 0, floor: column.floor }));
    const able = open.filter((column) => column.width > column.floor).sort((a, b) => b.width - a.width);
    const [widest, second] = able;
    if (!widest) break;
    // Down to the next widest at once; two that are equal take turns, cell by cell.
    const step = Math.max(1, widest.width - (second?.width ?? 0));
    const taken = Math.min(step, left, widest.width - widest.floor);
    widths[widest.index] = widest.width - taken;
    left -= taken;
  }
  return widths;
}
